import { expect } from "vitest";
import type { Behaviour } from "../stage.ts";

const NOBODY = "01990000-0000-7000-8000-000000000000";

export const sessions: readonly Behaviour[] = [
  {
    says: "a signed-in user is the principal, and reads without an entry",
    run: async ({ asUser, entries }) => {
      const principal = await asUser<{ id: string }>("GET", "/v1/principal", 200);
      expect(principal).toEqual({
        type: "user",
        id: expect.any(String),
        name: expect.any(String),
        organizationId: expect.any(String),
        expiresAt: null,
      });
      const before = await entries({ actor: principal.id });
      await asUser("GET", "/v1/api-keys", 200);
      expect(await entries({ actor: principal.id })).toEqual(before);
    },
  },
  {
    says: "any Authorization header disables the session",
    run: async ({ ask, target }) => {
      for (const [authorization, status] of [
        ["Basic dTpw", 401],
        ["Bearer x", 401],
        ["Bearer", 400],
      ] as const) {
        const headers = { ...target.user, authorization };
        expect((await ask("GET", "/v1/principal", { headers })).status).toBe(status);
      }
    },
  },
  {
    says: "changes and exports that rely on a session and come from another site are refused; reads, and what a key asks for, are not",
    run: async ({ ask, target, createKey }) => {
      const { headers } = await createKey();
      const changes = [
        ["POST", "/v1/api-keys", { name: "a" }, 201],
        ["PATCH", `/v1/api-keys/${NOBODY}`, {}, 404],
        ["DELETE", `/v1/api-keys/${NOBODY}`, undefined, 404],
        ["POST", `/v1/api-keys/${NOBODY}/rotate`, undefined, 404],
        ["POST", `/v1/api-keys/${NOBODY}/end-overlap`, undefined, 404],
        ["POST", `/v1/api-keys/${NOBODY}/revoke`, undefined, 404],
        ["GET", "/v1/audit-log/export", undefined, 200],
      ] as const;
      const own = new URL(target.baseUrl).origin;
      const sources: [Record<string, string>, boolean][] = [
        [{ origin: own }, true],
        [{ origin: own.toUpperCase() }, true],
        [{ origin: "https://evil.example" }, false],
        [{ origin: "null" }, false],
      ];
      for (const [source, passes] of sources) {
        for (const [method, path, body, status] of changes) {
          const asked = { headers: { ...target.user, ...source }, body };
          const answer = await ask(method, path, asked);
          expect(answer.status, `${method} ${JSON.stringify(source)}`).toBe(passes ? status : 403);
          if (!passes) expect(answer.body.code).toBe("cross_site_request");
          const withKey = await ask(method, path, { headers: { ...headers, ...source }, body });
          expect(withKey.status).toBe(status);
        }
        const read = await ask("GET", "/v1/api-keys", { headers: { ...target.user, ...source } });
        expect(read.status).toBe(200);
      }
    },
  },
];
