import type { ApiKey } from "@latchkey/contract";
import { expect } from "vitest";
import { bearer, USER_AGENT } from "../stage.ts";
import type { Behaviour } from "../stage.ts";

interface Envelope {
  readonly apiKey: ApiKey;
}

const NOBODY = "01990000-0000-7000-8000-000000000000";
const HOUR = 3_600_000;
const keyPath = (id: string, more = ""): string => `/v1/api-keys/${id}${more}`;

export const apiKeys: readonly Behaviour[] = [
  {
    says: "a new key is shown whole, its secret by create alone; get and list show the same key",
    run: async ({ createKey, asUser, target }) => {
      const { apiKey, secret } = await createKey({ description: "Deploys" });
      const now = target.now().toISOString();
      expect(apiKey).toEqual({
        id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-/),
        name: "CI/CD Pipeline",
        description: "Deploys",
        hint: `${secret.slice(0, 7)}…${secret.slice(-4)}`,
        status: "active",
        createdAt: now,
        createdBy: { type: "user", id: expect.any(String), name: expect.any(String) },
        updatedAt: now,
        expiresAt: null,
        lastUsedAt: null,
        lastUsedIp: null,
        lastUsedUserAgent: null,
        previousSecret: null,
        leakReportedAt: null,
        revokedAt: null,
        revokedBy: null,
        revokedReason: null,
        revokedNote: null,
      });
      expect(secret).toMatch(/^sk_[0-9A-Za-z]{36}$/);
      expect(await asUser("GET", keyPath(apiKey.id), 200)).toEqual({ apiKey });
      expect(await asUser("GET", keyPath(apiKey.id.toUpperCase()), 200)).toEqual({ apiKey });
      const { data } = await asUser<{ data: ApiKey[] }>("GET", "/v1/api-keys?limit=1", 200);
      expect(data).toEqual([apiKey]);
    },
  },
  {
    says: "a key that is used, revoked and deleted: works, works no more, is gone",
    run: async ({ createKey, asUser, ask, target }) => {
      const { apiKey, headers } = await createKey();
      const principal = await ask("GET", "/v1/principal", { headers });
      expect([principal.status, principal.body]).toEqual([
        200,
        {
          type: "api_key",
          id: apiKey.id,
          name: "CI/CD Pipeline",
          organizationId: expect.any(String),
          expiresAt: null,
        },
      ]);
      await target.advance(1);
      const active = await ask("DELETE", keyPath(apiKey.id), { headers: target.user });
      expect([active.status, active.body.code]).toEqual([409, "api_key_active"]);
      const revoked = await asUser<Envelope>("POST", keyPath(apiKey.id, "/revoke"), 200);
      const now = target.now().toISOString();
      expect(revoked.apiKey).toMatchObject({ status: "revoked", revokedAt: now, updatedAt: now });
      expect(revoked.apiKey.revokedBy).toEqual(apiKey.createdBy);
      expect((await ask("GET", "/v1/principal", { headers })).status).toBe(401);
      await target.advance(1);
      expect(await asUser("POST", keyPath(apiKey.id, "/revoke"), 200, {})).toEqual(revoked);
      const changed = await ask("PATCH", keyPath(apiKey.id), {
        headers: target.user,
        body: { name: "x" },
      });
      expect([changed.status, changed.body.code, changed.body.detail]).toEqual([
        409,
        "api_key_not_active",
        "The API key is revoked. Create a new one.",
      ]);
      await asUser("DELETE", keyPath(apiKey.id), 204);
      await asUser("DELETE", keyPath(apiKey.id), 404);
      await asUser("GET", keyPath(apiKey.id), 404);
    },
  },
  {
    says: "what does not exist, what is malformed and what is another organization's is one 404",
    run: async ({ ask, target, createKey }) => {
      const { headers } = await createKey();
      const stranger = await target.strangersKey();
      for (const id of [NOBODY, "x", "%20", `${NOBODY}0`, stranger.id]) {
        for (const [method, more, body] of [
          ["GET", ""],
          ["PATCH", "", { name: "x" }],
          ["DELETE", ""],
          ["POST", "/rotate"],
          ["POST", "/end-overlap"],
          ["POST", "/revoke"],
        ] as const) {
          const answer = await ask(method, keyPath(id, more), { headers, body });
          const { requestId: _, ...problem } = answer.body;
          expect(problem, `${method} ${id}`).toEqual({
            type: "/docs/problems/not_found",
            title: "Not found",
            status: 404,
            code: "not_found",
            detail: "There is no such thing in your organization.",
          });
        }
      }
      const theirs = await ask("GET", "/v1/principal", { headers: bearer(stranger.secret) });
      expect(theirs.body).toMatchObject({ id: stranger.id, organizationId: "other" });
    },
  },
  {
    says: "a key expires at its very instant, cannot be updated any more, and can be deleted",
    run: async ({ createKey, asUser, ask, later, target }) => {
      const { apiKey, headers } = await createKey({ expiresAt: later(HOUR) });
      const principal = await ask<{ expiresAt: string }>("GET", "/v1/principal", { headers });
      expect(principal.body.expiresAt).toBe(later(HOUR));
      await target.advance(HOUR - 1);
      expect((await ask("GET", "/v1/principal", { headers })).status).toBe(200);
      await target.advance(1);
      expect((await ask("GET", "/v1/principal", { headers })).status).toBe(401);
      const got = await asUser<Envelope>("GET", keyPath(apiKey.id), 200);
      expect(got.apiKey.status).toBe("expired");
      const revived = await ask("PATCH", keyPath(apiKey.id), {
        headers: target.user,
        body: { expiresAt: null },
      });
      expect([revived.status, revived.body.detail]).toEqual([
        409,
        "The API key is expired. Create a new one.",
      ]);
      await asUser("DELETE", keyPath(apiKey.id), 204);
    },
  },
  {
    says: "an update changes what is given, clears what is null, and writes nothing where nothing changes",
    run: async ({ createKey, asUser, entries, later, target }) => {
      const { apiKey } = await createKey({ description: "b" });
      const steps = [
        [{ name: "c" }, { name: "c", description: "b", expiresAt: null }, ["name"]],
        [
          { description: null, expiresAt: later(HOUR) },
          { name: "c", description: null, expiresAt: later(HOUR) },
          ["expiresAt", "description"],
        ],
        [{ name: "c" }, {}, undefined],
        [{}, {}, undefined],
        [{ expiresAt: null }, { expiresAt: null }, ["expiresAt"]],
      ] as const;
      const told: unknown[] = [];
      for (const [body, expected, changed] of steps) {
        await target.advance(1);
        const { apiKey: after } = await asUser<Envelope>("PATCH", keyPath(apiKey.id), 200, body);
        expect(after).toMatchObject(expected);
        if (changed !== undefined) {
          told.push(changed);
          expect(after.updatedAt).toBe(target.now().toISOString());
        }
      }
      const updates = await entries({ apiKeyId: apiKey.id, action: "api_key.updated" });
      expect(updates.map(({ changes }) => Object.keys(changes ?? {}))).toEqual(told);
      expect(updates[0]?.changes).toEqual({ name: { from: "CI/CD Pipeline", to: "c" } });
      expect(updates[0]?.resource).toEqual({ type: "api_key", id: apiKey.id, name: "c" });
    },
  },
  {
    says: "last-used is kept to within 10 seconds, the first use always",
    run: async ({ createKey, asUser, ask, target }) => {
      const { apiKey, headers } = await createKey();
      const lastUsed = async (): Promise<string | null> =>
        (await asUser<Envelope>("GET", keyPath(apiKey.id), 200)).apiKey.lastUsedAt;
      const use = () => ask("GET", "/v1/principal", { headers });
      expect(await lastUsed()).toBeNull();
      await use();
      const first = await lastUsed();
      expect(first).toBe(target.now().toISOString());
      expect(await asUser("GET", keyPath(apiKey.id), 200)).toMatchObject({
        apiKey: { lastUsedIp: "127.0.0.1", lastUsedUserAgent: USER_AGENT },
      });
      await target.advance(9_999);
      await use();
      expect(await lastUsed()).toBe(first);
      await target.advance(1);
      await use();
      expect(await lastUsed()).toBe(target.now().toISOString());
    },
  },
];
