import type { ApiKey, AuditLogEntry } from "@latchkey/contract";
import type { User } from "@latchkey/server";
import { describe, expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { expireIn } from "../support/move-instants.ts";
import { newUser, onOldestDatabaseToo } from "../support/on-every-database.ts";
import { signedInAs } from "../support/service.ts";

interface Envelope {
  apiKey: ApiKey;
}

onOldestDatabaseToo((on) => {
  const keysUrl = (path = "") => `${on.service.url}/v1/api-keys${path}`;
  const as = (user: User) => ({ headers: signedInAs(user) });
  const get = async (user: User, id: string) =>
    (await call<Envelope>("GET", keysUrl(`/${id}`), as(user))).body.apiKey;
  const patch = (user: User, id: string, body: unknown) =>
    call<Envelope & { code?: string; errors?: { field: string }[] }>("PATCH", keysUrl(`/${id}`), {
      ...as(user),
      body,
    });
  const revoke = (user: User, id: string) =>
    call<Envelope>("POST", keysUrl(`/${id}/revoke`), as(user));
  const use = (secret: string, headers: Record<string, string> = {}) =>
    call("GET", `${on.service.url}/v1/principal`, { headers: { ...bearer(secret), ...headers } });
  /** The entries on keys, the oldest first. */
  const changesOf = async (user: User) =>
    (
      await call<{ data: AuditLogEntry[] }>(
        "GET",
        `${on.service.url}/v1/audit-log-entries?resourceType=api_key`,
        as(user),
      )
    ).body.data.toReversed();
  describe("create", () => {
    const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString();
    test.each([
      ["a name only", { name: "CI" }, { description: null, expiresAt: null }],
      [
        "a description",
        { name: "CI", description: "Deploys" },
        { description: "Deploys", expiresAt: null },
      ],
      [
        "an expiration",
        { name: "CI", expiresAt: inAYear },
        { description: null, expiresAt: inAYear },
      ],
    ])(
      "with %s: all fields are shown, by create, get and list; the secret by create alone",
      async (_, input, shown) => {
        const user = newUser();
        const { apiKey, secret } = await createKey(on.service.url, input, user);
        const by = { type: "user", id: user.id, name: "Ada" };
        expect(apiKey).toEqual({
          id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
          name: "CI",
          hint: `${secret.slice(0, 7)}…${secret.slice(-4)}`,
          status: "active",
          createdAt: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
          createdBy: by,
          updatedAt: apiKey.createdAt,
          lastUsedAt: null,
          lastUsedIp: null,
          lastUsedUserAgent: null,
          previousSecret: null,
          leakReportedAt: null,
          revokedAt: null,
          revokedBy: null,
          revokedReason: null,
          revokedNote: null,
          ...shown,
        });
        expect(Math.abs(Date.parse(apiKey.createdAt) - Date.now())).toBeLessThan(5000);
        const got = await call<Envelope>("GET", keysUrl(`/${apiKey.id}`), as(user));
        const listed = await call<{ data: ApiKey[] }>("GET", keysUrl(), as(user));
        expect(got.body).toEqual({ apiKey });
        expect(listed.body.data).toEqual([apiKey]);
        expect(got.text + listed.text).not.toContain(secret.slice(8, -5));
      },
    );

    test("with an expiration that is not in the future is refused, and writes nothing", async () => {
      const user = newUser();
      for (const expiresAt of ["2020-01-01T00:00:00Z", new Date(Date.now() - 1000).toISOString()]) {
        const answer = await call("POST", keysUrl(), {
          ...as(user),
          body: { name: "a", expiresAt },
        });
        expect([answer.status, answer.body]).toMatchObject([
          400,
          { errors: [{ field: "/expiresAt" }] },
        ]);
      }
      expect(await changesOf(user)).toEqual([]);
    });

    test("keeps the very last instant that can be named", async () => {
      const expiresAt = "9999-12-31T23:59:59.999Z";
      expect((await createKey(on.service.url, { name: "a", expiresAt })).apiKey.expiresAt).toBe(
        expiresAt,
      );
    });
  });

  describe("update", () => {
    test("changes what is given, clears what is null and leaves the rest", async () => {
      const user = newUser();
      const { apiKey } = await createKey(on.service.url, { name: "a", description: "b" }, user);
      const soon = new Date(Date.now() + 60_000).toISOString();
      const later = new Date(Date.now() + 120_000).toISOString();
      const steps = [
        [{ name: "c" }, { name: "c", description: "b", expiresAt: null }],
        [{ expiresAt: later }, { name: "c", description: "b", expiresAt: later }],
        [
          { expiresAt: soon, description: null },
          { name: "c", description: null, expiresAt: soon },
        ],
        [{ expiresAt: later }, { name: "c", description: null, expiresAt: later }],
        [{ expiresAt: null }, { name: "c", description: null, expiresAt: null }],
      ] as const;
      for (const [body, expected] of steps) {
        const answer = await patch(user, apiKey.id, body);
        expect(answer.status).toBe(200);
        expect(answer.body.apiKey).toMatchObject(expected);
        expect(await get(user, apiKey.id)).toEqual(answer.body.apiKey);
      }
      const changes = (await changesOf(user)).map(({ changes }) => changes).slice(1);
      expect(changes).toEqual([
        { name: { from: "a", to: "c" } },
        { expiresAt: { from: null, to: later } },
        { description: { from: "b", to: null }, expiresAt: { from: later, to: soon } },
        { expiresAt: { from: soon, to: later } },
        { expiresAt: { from: later, to: null } },
      ]);
    });

    test("of nothing, or to what it is already, changes nothing and writes no entry", async () => {
      const user = newUser();
      const expiresAt = new Date(Date.now() + 60_000).toISOString();
      const { apiKey } = await createKey(on.service.url, { name: "a", expiresAt }, user);
      const sameInstant = expiresAt.replace("Z", "+00:00");
      for (const body of [{}, { name: "a" }, { description: null, expiresAt: sameInstant }]) {
        const answer = await patch(user, apiKey.id, body);
        expect([answer.status, answer.body]).toEqual([200, { apiKey }]);
      }
      expect(await changesOf(user)).toHaveLength(1);
    });

    test("to an expiration in the past is refused", async () => {
      const user = newUser();
      const { apiKey } = await createKey(on.service.url, { name: "a" }, user);
      const answer = await patch(user, apiKey.id, { expiresAt: "2020-01-01T00:00:00Z" });
      expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([400, "/expiresAt"]);
      expect(await get(user, apiKey.id)).toEqual(apiKey);
    });

    test("of a key that is revoked or expired is refused", async () => {
      const user = newUser();
      for (const end of [revoke, (_: User, id: string) => expireIn(on.database, id, "0 seconds")]) {
        const { apiKey } = await createKey(on.service.url, { name: "a" }, user);
        await end(user, apiKey.id);
        const answer = await patch(user, apiKey.id, { name: "b", expiresAt: null });
        expect([answer.status, answer.body.code]).toEqual([409, "api_key_not_active"]);
        expect((await get(user, apiKey.id)).name).toBe("a");
      }
    });
  });

  describe("revoke", () => {
    test("ends the key at once and for good; again it changes nothing, and has no second entry", async () => {
      const user = newUser();
      const { apiKey, secret } = await createKey(on.service.url, { name: "CI" }, user);
      expect((await use(secret)).status).toBe(200);
      const first = await revoke(user, apiKey.id);
      expect((await use(secret)).status).toBe(401);
      expect(first.body.apiKey).toMatchObject({
        status: "revoked",
        revokedAt: expect.any(String),
        revokedBy: { type: "user", id: user.id, name: "Ada" },
      });
      const second = await revoke({ ...user, id: "other", name: "Grace" }, apiKey.id);
      expect([second.status, second.body]).toEqual([200, first.body]);
      expect((await changesOf(user)).map(({ action }) => action)).toEqual([
        "api_key.created",
        "api_key.revoked",
      ]);
    });

    test("of an expired key makes it revoked: revoked beats expired", async () => {
      const user = newUser();
      const { apiKey } = await createKey(on.service.url, { name: "CI" }, user);
      await expireIn(on.database, apiKey.id, "-1 second");
      expect((await revoke(user, apiKey.id)).body.apiKey.status).toBe("revoked");
    });
  });

  test("an expired key is rejected from its instant on, and one that expires later is not", async () => {
    const user = newUser();
    const { apiKey, secret } = await createKey(on.service.url, { name: "CI" }, user);
    await expireIn(on.database, apiKey.id, "1 minute");
    expect((await use(secret)).status).toBe(200);
    await expireIn(on.database, apiKey.id, "0 seconds");
    expect((await use(secret)).status).toBe(401);
    expect((await get(user, apiKey.id)).status).toBe("expired");
  });

  describe("delete", () => {
    const remove = (user: User, id: string) => call("DELETE", keysUrl(`/${id}`), as(user));

    test("takes revoked and expired keys only; then there is no such key, and no such secret", async () => {
      const user = newUser();
      for (const end of [revoke, (_: User, id: string) => expireIn(on.database, id, "0 seconds")]) {
        const { apiKey, secret } = await createKey(on.service.url, { name: "CI" }, user);
        const refused = await remove(user, apiKey.id);
        expect([refused.status, refused.body.code]).toEqual([409, "api_key_active"]);
        await end(user, apiKey.id);
        expect((await remove(user, apiKey.id)).status).toBe(204);
        for (const gone of [
          await remove(user, apiKey.id),
          await call("GET", keysUrl(`/${apiKey.id}`), as(user)),
          await patch(user, apiKey.id, { name: "b" }),
          await revoke(user, apiKey.id),
        ]) {
          expect(gone.status).toBe(404);
        }
        expect((await use(secret)).status).toBe(401);
        const rows = await on.database.query(
          "select from latchkey.api_key_secrets where api_key_id = $1",
          [apiKey.id],
        );
        expect(rows).toEqual([]);
      }
    });

    test("leaves the entries as they were: the actor's name too, whatever became of the key", async () => {
      const user = newUser();
      const { apiKey, secret } = await createKey(on.service.url, { name: "CI/CD Pipeline" }, user);
      await use(secret);
      await patch(user, apiKey.id, { name: "Renamed" });
      await revoke(user, apiKey.id);
      await remove(user, apiKey.id);
      const list = await call<{ data: AuditLogEntry[] }>(
        "GET",
        `${on.service.url}/v1/audit-log-entries?apiKeyId=${apiKey.id}`,
        as(user),
      );
      const told = list.body.data
        .toReversed()
        .map(({ action, actor, resource }) => [action, actor.display, resource?.name]);
      expect(told).toEqual([
        ["api_key.created", "Ada", "CI/CD Pipeline"],
        ["request.admitted", "API Key: CI/CD Pipeline", undefined],
        ["api_key.updated", "Ada", "Renamed"],
        ["api_key.revoked", "Ada", "Renamed"],
        ["api_key.deleted", "Ada", "Renamed"],
      ]);
    });
  });
});
