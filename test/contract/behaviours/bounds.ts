import type { ApiKey } from "@latchkey/contract";
import { expect } from "vitest";
import { bearer } from "../stage.ts";
import type { Behaviour } from "../stage.ts";

const NOBODY = "01990000-0000-7000-8000-000000000000";
const HOUR = 3_600_000;
const keyPath = (id: string, more = ""): string => `/v1/api-keys/${id}${more}`;

/** What bounds creating and changing keys: repetitions, expirations and the host. */
export const bounds: readonly Behaviour[] = [
  {
    says: "a create may be repeated under its Idempotency-Key for 24 hours, and makes one key",
    run: async ({ ask, createKey, target }) => {
      const { headers } = await createKey();
      const create = (key: string, body: object, own = headers) =>
        ask<{ apiKey?: ApiKey; code?: string; apiKeyId?: string }>("POST", "/v1/api-keys", {
          headers: { ...own, "idempotency-key": key },
          body,
        });
      const first = await create("k1", { name: "a" });
      expect(first.status).toBe(201);
      const again = await create("k1", { name: "a", description: null });
      expect([again.status, again.body.code, again.body.apiKeyId]).toEqual([
        409,
        "secret_already_delivered",
        first.body.apiKey?.id,
      ]);
      const reused = await create("k1", { name: "b" });
      expect([reused.status, reused.body.code]).toEqual([422, "idempotency_key_reused"]);
      expect((await create("k2", { name: "a", expiresAt: "2020-01-01T00:00:00Z" })).status).toBe(
        400,
      );
      expect((await create("k2", { name: "b" })).status).toBe(201);
      expect((await create("k1", { name: "a" }, target.user)).status).toBe(201);
      await target.advance(24 * HOUR - 1);
      expect((await create("k1", { name: "a" })).status).toBe(409);
      await target.advance(1);
      expect((await create("k1", { name: "a" })).status).toBe(201);
    },
  },
  {
    says: "a key that expires cannot make or extend a key to outlive it, itself included",
    run: async ({ ask, createKey, later, target }) => {
      const expiresAt = later(HOUR);
      const { headers, apiKey } = await createKey({ expiresAt });
      const create = (until: string | null) =>
        ask("POST", "/v1/api-keys", { headers, body: { name: "a", expiresAt: until } });
      for (const until of [null, later(HOUR + 1)]) {
        for (const answer of [
          await create(until),
          await ask("PATCH", keyPath(apiKey.id), { headers, body: { expiresAt: until } }),
        ]) {
          expect([answer.status, answer.body.code, answer.body.detail]).toEqual([
            403,
            "expiration_exceeds_principal",
            `Your API key expires at ${expiresAt}. Choose an expiration up to that instant.`,
          ]);
        }
      }
      expect((await create(expiresAt)).status).toBe(201);
      const shorter = { expiresAt: later(HOUR / 2) };
      expect((await ask("PATCH", keyPath(apiKey.id), { headers, body: shorter })).status).toBe(200);
      expect((await create(expiresAt)).status).toBe(403);
      expect(target.now()).toBeInstanceOf(Date);
    },
  },
  {
    says: "API keys manage no API keys where the host leaves that to users, and read the log all the same",
    needsOthers: true,
    run: async ({ ask, createKey, target }) => {
      const { headers } = await createKey();
      for (const [method, path, body] of [
        ["POST", "/v1/api-keys", { name: "a" }],
        ["GET", "/v1/api-keys"],
        ["GET", keyPath(NOBODY)],
        ["PATCH", keyPath(NOBODY), { name: "a" }],
        ["DELETE", keyPath(NOBODY)],
        ["POST", keyPath(NOBODY, "/rotate")],
        ["POST", keyPath(NOBODY, "/end-overlap")],
        ["POST", keyPath(NOBODY, "/revoke")],
      ] as const) {
        const own = await createUsersOnlyKey();
        const answer = await ask(method, path, { headers: own, body, at: "usersOnly" });
        expect([answer.status, answer.body.code]).toEqual([403, "api_key_management_disabled"]);
      }
      async function createUsersOnlyKey() {
        const made = await ask<{ secret: string }>("POST", "/v1/api-keys", {
          headers: target.user,
          body: { name: "a" },
          at: "usersOnly",
        });
        return bearer(made.body.secret);
      }
      const own = await createUsersOnlyKey();
      const read = await ask("GET", "/v1/audit-log-entries", { headers: own, at: "usersOnly" });
      expect(read.status).toBe(200);
      expect(headers).toBeDefined();
    },
  },
];
