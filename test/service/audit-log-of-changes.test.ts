import type { ApiKey } from "@latchkey/contract";
import { expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { newestEntriesOf } from "../support/entries-of.ts";
import { newUser, onOldestDatabaseToo } from "../support/on-every-database.ts";
import { signedInAs } from "../support/service.ts";

onOldestDatabaseToo((on) => {
  const url = (path: string) => `${on.service.url}${path}`;

  test("a change made with a key has an entry of its own with the same request id", async () => {
    const user = newUser();
    const { secret } = await createKey(on.service.url, { name: "CI" }, user);
    const headers = bearer(secret);
    const made = await call<{ apiKey: ApiKey; secret: string }>("POST", url("/v1/api-keys"), {
      headers,
      body: { name: "made", description: "d", expiresAt: "2090-01-01T01:00:00+01:00" },
    });
    const { apiKey } = made.body;
    const changed = await call("PATCH", url(`/v1/api-keys/${apiKey.id}`), {
      headers,
      body: { name: "renamed", description: null },
    });
    const entries = await newestEntriesOf(on.service.url, user);
    const [create] = entries.filter(
      ({ action, resource }) => action === "api_key.created" && resource?.id === apiKey.id,
    );
    const [update] = entries.filter(({ action }) => action === "api_key.updated");
    expect(create).toMatchObject({
      actor: { display: "API Key: CI" },
      resource: { type: "api_key", id: apiKey.id, name: "made" },
      changes: {
        snapshot: {
          name: "made",
          description: "d",
          expiresAt: "2090-01-01T00:00:00.000Z",
          hint: apiKey.hint,
        },
      },
      outcome: null,
      request: { method: "POST", route: "/v1/api-keys", path: "/v1/api-keys" },
    });
    expect(JSON.stringify(create)).not.toContain(made.body.secret);
    expect(update).toMatchObject({
      resource: { name: "renamed" },
      changes: { name: { from: "made", to: "renamed" }, description: { from: "d", to: null } },
      request: {
        method: "PATCH",
        route: "/v1/api-keys/{apiKeyId}",
        path: `/v1/api-keys/${apiKey.id}`,
      },
    });
    for (const [answer, entry] of [
      [made, create],
      [changed, update],
    ] as const) {
      const id = answer.headers.get("x-request-id");
      expect(entry?.request?.id).toBe(id);
      const ofRequest = entries
        .filter(({ request }) => request?.id === id)
        .map(({ action }) => action);
      expect(ofRequest).toEqual([entry?.action, "request.admitted"]);
    }
  });

  test("of a Studio user changes and exports are logged, reads and what is refused are not", async () => {
    const user = newUser();
    const { apiKey } = await createKey(on.service.url, { name: "CI" }, user);
    const headers = signedInAs(user);
    const key = url(`/v1/api-keys/${apiKey.id}`);
    for (const path of [
      "/v1/principal",
      "/v1/api-keys",
      `/v1/api-keys/${apiKey.id}`,
      "/v1/audit-log-entries",
    ]) {
      expect((await call("GET", url(path), { headers })).status).toBe(200);
    }
    expect((await call("DELETE", key, { headers })).status).toBe(409);
    expect((await call("PATCH", key, { headers, body: { name: "" } })).status).toBe(400);
    await call("POST", `${key}/revoke`, { headers });
    await call("GET", url("/v1/audit-log/export?format=csv&action=api_key.created"), { headers });
    await call("DELETE", key, { headers });
    const entries = await newestEntriesOf(on.service.url, user);
    expect(entries.map(({ action }) => action)).toEqual([
      "api_key.deleted",
      "audit_log.exported",
      "api_key.revoked",
      "api_key.created",
    ]);
    for (const { actor, request } of entries) {
      expect(actor).toEqual({ type: "user", id: user.id, name: "Ada", display: "Ada" });
      expect(request?.secretHint).toBeNull();
    }
    expect(entries[1]).toMatchObject({
      resource: { type: "audit_log", id: user.organizationId },
      changes: { snapshot: { format: "csv", action: "api_key.created" } },
    });
  });
});
