import { expect } from "vitest";
import { USER_AGENT } from "../stage.ts";
import type { Behaviour } from "../stage.ts";
import { UUID } from "./uuid.ts";

/** What is entered into the log. */
export const auditLogEntries: readonly Behaviour[] = [
  {
    says: "every request with a key has an entry, with its outcome, before the entries of its changes",
    run: async ({ createKey, ask, entries, target }) => {
      const { apiKey, headers, secret } = await createKey();
      const made = await ask<{ apiKey: { id: string; hint: string } }>("POST", "/v1/api-keys", {
        headers,
        body: { name: "Made" },
      });
      const missing = await ask("GET", "/v1/api-keys/x?limit=1", { headers });
      expect(missing.status).toBe(404);
      const actor = {
        type: "api_key",
        id: apiKey.id,
        name: "CI/CD Pipeline",
        display: "API Key: CI/CD Pipeline",
      };
      const request = {
        method: "POST",
        route: "/v1/api-keys",
        path: "/v1/api-keys",
        ip: "127.0.0.1",
        userAgent: USER_AGENT,
        secretHint: `${secret.slice(0, 7)}…${secret.slice(-4)}`,
        id: made.headers.get("x-request-id"),
      };
      const common = {
        id: expect.stringMatching(UUID),
        occurredAt: target.now().toISOString(),
        actor,
        initiator: null,
        resource: null,
        changes: null,
        reason: null,
        count: 1,
      };
      const completed = (status: number) => ({
        state: "completed",
        status,
        durationMs: expect.any(Number),
      });
      expect(await entries({ actor: apiKey.id })).toEqual([
        { ...common, action: "request.admitted", request, outcome: completed(201) },
        {
          ...common,
          action: "api_key.created",
          resource: { type: "api_key", id: made.body.apiKey.id, name: "Made" },
          changes: {
            snapshot: {
              name: "Made",
              description: null,
              hint: made.body.apiKey.hint,
              expiresAt: null,
            },
          },
          request,
          outcome: null,
        },
        {
          ...common,
          action: "request.admitted",
          request: {
            ...request,
            id: missing.headers.get("x-request-id"),
            method: "GET",
            route: "/v1/api-keys/{apiKeyId}",
            path: "/v1/api-keys/x",
          },
          outcome: completed(404),
        },
      ]);
    },
  },
  {
    says: "what is refused later has an entry all the same; what presents no valid secret has none",
    run: async ({ createKey, ask, entries }) => {
      const { apiKey, headers } = await createKey();
      await ask("POST", "/v1/api-keys", { headers, body: {} });
      await ask("PUT", "/v1/principal", { headers });
      await ask("GET", "/v1/principal/x", { headers });
      await ask("GET", "/v1/principal");
      const seen = await entries({ actor: apiKey.id });
      const told = seen.map(({ request, outcome }) => [
        request?.route,
        outcome?.state === "completed" && outcome.status,
      ]);
      expect(told).toEqual([
        ["/v1/api-keys", 400],
        [null, 405],
        [null, 404],
      ]);
    },
  },
  {
    says: "rejections of a key are one entry for each reason and minute, with a count",
    run: async ({ createKey, ask, asUser, entries, target, later }) => {
      const { apiKey, headers } = await createKey({ expiresAt: later(60_000) });
      const use = () => ask("GET", "/v1/principal", { headers });
      // To the beginning of a minute, when the key is expired.
      await target.advance(60_000 + 60_000 - (target.now().getTime() % 60_000));
      await use();
      await target.advance(59_999);
      await use();
      await target.advance(1);
      await use();
      await asUser("POST", `/v1/api-keys/${apiKey.id}/revoke`, 200);
      await use();
      await use();
      const rejected = await entries({ apiKeyId: apiKey.id, action: "request.rejected" });
      expect(rejected.map(({ reason, count }) => [reason, count])).toEqual([
        ["expired", 2],
        ["expired", 1],
        ["revoked", 2],
      ]);
      expect(rejected[0]).toMatchObject({
        actor: { display: "API Key: CI/CD Pipeline" },
        resource: null,
        outcome: null,
        request: { method: "GET", route: "/v1/principal", secretHint: apiKey.hint },
      });
    },
  },
  {
    says: "an entry keeps the name of its time, and secrets in path and user agent are redacted",
    run: async ({ createKey, ask, asUser, entries }) => {
      const { apiKey, headers, secret } = await createKey({ name: "Before" });
      await asUser("PATCH", `/v1/api-keys/${apiKey.id}`, 200, { name: "After" });
      await ask("GET", `/v1/api-keys/${secret}`, {
        headers: { ...headers, "user-agent": `curl ${secret}` },
      });
      const seen = await entries({ apiKeyId: apiKey.id });
      expect(seen.map(({ actor, resource }) => resource?.name ?? actor.name)).toEqual([
        "Before",
        "After",
        "After",
      ]);
      expect(seen.at(-1)?.request?.userAgent).toBe(`curl ${apiKey.hint}`);
      // A path has no room for the ellipsis as it is.
      expect(decodeURIComponent(seen.at(-1)?.request?.path ?? "")).toBe(
        `/v1/api-keys/${apiKey.hint}`,
      );
    },
  },
];
