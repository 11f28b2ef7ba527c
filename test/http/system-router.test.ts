import type { ApiKey, AuditLogEntry, CreatedApiKey } from "@latchkey/contract";
import type { SystemPrincipal } from "@latchkey/server";
import { expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { onEveryDatabase } from "../support/on-every-database.ts";
import { ada, signedInAs } from "../support/service.ts";

const tool = { "x-tool": "let me in" };

/** What the host's gate answers; a test may say something else. */
let known: unknown = { id: "root", name: "root", organizationId: "acme" };

onEveryDatabase(
  (on) => {
    const own = (path: string): string => `${on.service.url}/tools${path}`;

    test("a tool of the host's creates, updates, revokes and deletes as the system", async () => {
      const created = await call<CreatedApiKey>("POST", own("/v1/api-keys"), {
        headers: tool,
        body: { name: "By the tool" },
      });
      expect(created.status).toBe(201);
      const { apiKey, secret } = created.body;
      expect(apiKey.createdBy).toEqual({ type: "system", id: "root", name: "root" });
      const path = `/v1/api-keys/${apiKey.id}`;
      const updated = await call("PATCH", own(path), { headers: tool, body: { name: "Renamed" } });
      expect(updated.status).toBe(200);
      const principal = `${on.service.url}/v1/principal`;
      expect((await call("GET", principal, { headers: bearer(secret) })).status).toBe(200);
      const revoked = await call<{ apiKey: ApiKey }>("POST", own(`${path}/revoke`), {
        headers: tool,
      });
      expect(revoked.body.apiKey.revokedBy).toEqual({ type: "system", id: "root", name: "root" });
      expect((await call("GET", principal, { headers: bearer(secret) })).status).toBe(401);
      expect((await call("DELETE", own(path), { headers: tool })).status).toBe(204);

      const log = await call<{ data: AuditLogEntry[] }>(
        "GET",
        own(`/v1/audit-log-entries?apiKeyId=${apiKey.id}`),
        { headers: tool },
      );
      const bySystem = log.body.data.filter(({ actor }) => actor.type === "system");
      expect(bySystem.map(({ action }) => action)).toEqual([
        "api_key.deleted",
        "api_key.revoked",
        "api_key.updated",
        "api_key.created",
      ]);
      expect(bySystem[0]).toMatchObject({
        actor: { type: "system", id: "root", name: "root", display: "root" },
        request: { method: "DELETE", path: `/tools${path}`, secretHint: null },
      });
    });

    test("neither an API key nor a session gets in there, nor somebody whom the gate does not know", async () => {
      const { secret } = await createKey(on.service.url);
      for (const headers of [bearer(secret), signedInAs(ada), {}]) {
        const answer = await call("GET", own("/v1/api-keys"), { headers });
        expect([answer.status, answer.body.code]).toEqual([401, "unauthenticated"]);
      }
      // Nor does the gate's word count beside it.
      const beside = await call("GET", `${on.service.url}/v1/api-keys`, { headers: tool });
      expect(beside.status).toBe(401);
    });

    test("an API key that a tool sends along is not used", async () => {
      const { secret, apiKey } = await createKey(on.service.url);
      const headers = { ...tool, ...bearer(secret) };
      const path = `/v1/api-keys/${apiKey.id}`;
      const answer = await call<{ apiKey: ApiKey }>("GET", own(path), { headers });
      expect(answer.body.apiKey.lastUsedAt).toBeNull();
    });

    test("it sees one organization, and no other", async () => {
      const { apiKey } = await createKey(on.service.url, { name: "Theirs" }, ada);
      known = { id: "root", name: "root", organizationId: "evil-corp" };
      const path = `/v1/api-keys/${apiKey.id}`;
      expect((await call("GET", own(path), { headers: tool })).status).toBe(404);
      known = { id: "root", name: "root", organizationId: "acme" };
      expect((await call("GET", own(path), { headers: tool })).status).toBe(200);
    });

    test("bodies and queries are judged as everywhere, and what a page elsewhere sends is refused", async () => {
      const blank = await call("POST", own("/v1/api-keys"), { headers: tool, body: { name: "" } });
      expect([blank.status, blank.body.code]).toEqual([400, "invalid_request"]);
      const headers = { ...tool, origin: "https://elsewhere.example" };
      const foreign = await call("POST", own("/v1/api-keys"), { headers, body: { name: "x" } });
      expect([foreign.status, foreign.body.code]).toEqual([403, "cross_site_request"]);
      expect((await call("GET", own("/v1/principal"), { headers: tool })).status).toBe(404);
    });

    test.each([{}, true, { id: "", name: "a", organizationId: "b" }, { id: "a", name: "b\n" }])(
      "a gate that answers %j is a fault of the host's: 500, and nothing is done",
      async (answer) => {
        const before = on.service.failures.length;
        known = answer;
        const refused = await call("POST", own("/v1/api-keys"), {
          headers: tool,
          body: { name: "x" },
        });
        known = { id: "root", name: "root", organizationId: "acme" };
        expect(refused.status).toBe(500);
        expect(on.service.failures[before]).toMatchObject({ code: "invalid_user" });
      },
    );
  },
  {
    mount: (app, keys) => {
      const router = keys.systemRouter((request) =>
        request.headers["x-tool"] === tool["x-tool"]
          ? (known as Omit<SystemPrincipal, "type">)
          : undefined,
      );
      app.use("/tools", router);
      app.use(keys.router);
    },
  },
);
