import type { ApiKey } from "@latchkey/contract";
import type { User } from "@latchkey/server";
import { describe, expect, test } from "vitest";
import { call, createKey } from "../support/call.ts";
import { entriesOf } from "../support/entries-of.ts";
import { hintOf, keyChanges, use } from "../support/key-changes.ts";
import { expireIn } from "../support/move-instants.ts";
import { newUser, onOldestDatabaseToo } from "../support/on-every-database.ts";
import { ask } from "../support/openapi-check.ts";
import { signedInAs } from "../support/service.ts";

onOldestDatabaseToo((on) => {
  const url = () => on.service.url;
  const keys = () => `${url()}/v1/api-keys`;
  const as = (user: User) => ({ headers: signedInAs(user) });
  const keyOf = (user: User, id: string) => keyChanges(url, id, signedInAs(user));
  const revoke = (user: User, id: string) => keyOf(user, id).revoke();

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
          hint: hintOf(secret),
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
        const got = await call<{ apiKey: ApiKey }>("GET", `${keys()}/${apiKey.id}`, as(user));
        const listed = await call<{ data: ApiKey[] }>("GET", keys(), as(user));
        expect(got.body).toEqual({ apiKey });
        expect(listed.body.data).toEqual([apiKey]);
        expect(got.text + listed.text).not.toContain(secret.slice(8, -5));
      },
    );

    test("with an expiration that is not in the future is refused, and writes nothing", async () => {
      const user = newUser();
      for (const expiresAt of ["2020-01-01T00:00:00Z", new Date(Date.now() - 1000).toISOString()]) {
        const answer = await call("POST", keys(), {
          ...as(user),
          body: { name: "a", expiresAt },
        });
        expect([answer.status, answer.body]).toMatchObject([
          400,
          { errors: [{ field: "/expiresAt" }] },
        ]);
      }
      expect(await entriesOf(url(), user, "resourceType=api_key")).toEqual([]);
    });

    test("keeps the very last instant that can be named", async () => {
      const expiresAt = "9999-12-31T23:59:59.999Z";
      expect((await createKey(on.service.url, { name: "a", expiresAt })).apiKey.expiresAt).toBe(
        expiresAt,
      );
    });
  });

  describe("update", () => {
    test("of a key that is revoked or expired is refused", async () => {
      const user = newUser();
      for (const end of [revoke, (_: User, id: string) => expireIn(on.database, id, "0 seconds")]) {
        const { apiKey } = await createKey(on.service.url, { name: "a" }, user);
        await end(user, apiKey.id);
        const answer = await keyOf(user, apiKey.id).update({ name: "b", expiresAt: null });
        expect([answer.status, answer.body.code]).toEqual([409, "api_key_not_active"]);
        expect((await keyOf(user, apiKey.id).get()).name).toBe("a");
      }
    });
  });

  describe("revoke", () => {
    test("ends the key at once and for good; again it changes nothing, and has no second entry", async () => {
      const user = newUser();
      const { apiKey, secret } = await createKey(on.service.url, { name: "CI" }, user);
      expect((await use(url(), secret)).status).toBe(200);
      const first = await keyOf(user, apiKey.id).revoke();
      expect((await use(url(), secret)).status).toBe(401);
      expect(first.body.apiKey).toMatchObject({
        status: "revoked",
        revokedAt: expect.any(String),
        revokedBy: { type: "user", id: user.id, name: "Ada" },
      });
      const second = await keyOf({ ...user, id: "other", name: "Grace" }, apiKey.id).revoke();
      expect([second.status, second.body]).toEqual([200, first.body]);
      expect(
        (await entriesOf(url(), user, "resourceType=api_key")).map(({ action }) => action),
      ).toEqual(["api_key.created", "api_key.revoked"]);
    });

    test("of an expired key makes it revoked: revoked beats expired", async () => {
      const user = newUser();
      const { apiKey } = await createKey(on.service.url, { name: "CI" }, user);
      await expireIn(on.database, apiKey.id, "-1 second");
      expect((await keyOf(user, apiKey.id).revoke()).body.apiKey.status).toBe("revoked");
    });
  });

  test("an expired key is rejected from its instant on, and one that expires later is not", async () => {
    const user = newUser();
    const { apiKey, secret } = await createKey(on.service.url, { name: "CI" }, user);
    await expireIn(on.database, apiKey.id, "1 minute");
    expect((await use(url(), secret)).status).toBe(200);
    await expireIn(on.database, apiKey.id, "0 seconds");
    expect((await use(url(), secret)).status).toBe(401);
    expect((await keyOf(user, apiKey.id).get()).status).toBe("expired");
  });

  describe("delete", () => {
    test("takes revoked and expired keys only; then there is no such key, and no such secret", async () => {
      const user = newUser();
      for (const end of [revoke, (_: User, id: string) => expireIn(on.database, id, "0 seconds")]) {
        const { apiKey, secret } = await createKey(on.service.url, { name: "CI" }, user);
        const refused = await keyOf(user, apiKey.id).remove();
        expect([refused.status, refused.body.code]).toEqual([409, "api_key_active"]);
        await end(user, apiKey.id);
        expect((await keyOf(user, apiKey.id).remove()).status).toBe(204);
        for (const gone of [
          await keyOf(user, apiKey.id).remove(),
          await ask("GET", `${keys()}/${apiKey.id}`, as(user)),
          await keyOf(user, apiKey.id).update({ name: "b" }),
          await keyOf(user, apiKey.id).revoke(),
        ]) {
          expect(gone.status).toBe(404);
        }
        expect((await use(url(), secret)).status).toBe(401);
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
      await use(url(), secret);
      await keyOf(user, apiKey.id).update({ name: "Renamed" });
      await keyOf(user, apiKey.id).revoke();
      await keyOf(user, apiKey.id).remove();
      const entries = await entriesOf(url(), user, `apiKeyId=${apiKey.id}`);
      const told = entries.map(({ action, actor, resource }) => [
        action,
        actor.display,
        resource?.name,
      ]);
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
