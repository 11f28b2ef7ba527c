import { describe, expect, test } from "vitest";
import { bearer, createKey } from "../support/call.ts";
import { entriesOf, keyChanges, use } from "../support/key-changes.ts";
import { expireIn } from "../support/move-instants.ts";
import { newUser, onOldestDatabaseToo } from "../support/on-every-database.ts";
import { signedInAs } from "../support/service.ts";

onOldestDatabaseToo((on) => {
  const url = () => on.service.url;
  const create = async (input: { name?: string; expiresAt?: string } = {}) => {
    const user = newUser();
    const { apiKey, secret } = await createKey(url(), { name: "CI", ...input }, user);
    return { user, apiKey, secret, changes: keyChanges(url, apiKey.id, signedInAs(user)) };
  };
  /** Moves the end of a key's overlap, by the database's clock. */
  const endOverlapIn = (apiKeyId: string, interval: string) =>
    on.database.query(
      "update latchkey.api_key_secrets set valid_until = now() + $2::interval where api_key_id = $1 and valid_until > now()",
      [apiKeyId, interval],
    );
  const hintOf = (secret: string) => `${secret.slice(0, 7)}…${secret.slice(-4)}`;

  describe("rotate", () => {
    test("gives a new secret, and the old one works until its overlap is over; id, name and history stay", async () => {
      const { user, apiKey, secret, changes } = await create();
      const rotated = await changes.rotate({ overlapSeconds: 3600 });
      expect(rotated.status).toBe(200);
      const { apiKey: after, secret: fresh, endedSecrets } = rotated.body;
      expect(fresh).not.toBe(secret);
      expect(endedSecrets).toEqual([]);
      expect(after).toEqual({
        ...apiKey,
        hint: hintOf(fresh),
        updatedAt: after.updatedAt,
        previousSecret: {
          hint: hintOf(secret),
          validUntil: expect.any(String),
          lastUsedAt: null,
          lastUsedIp: null,
          lastUsedUserAgent: null,
        },
      });
      const validUntil = after.previousSecret?.validUntil ?? "";
      expect(Date.parse(validUntil) - Date.parse(after.updatedAt)).toBe(3_600_000);
      expect([(await use(url(), secret)).status, (await use(url(), fresh)).status]).toEqual([
        200, 200,
      ]);

      await endOverlapIn(apiKey.id, "0 seconds");
      expect([(await use(url(), secret)).status, (await use(url(), fresh)).status]).toEqual([
        401, 200,
      ]);
      expect((await changes.get()).previousSecret).toBeNull();
      const [rejected] = await entriesOf(url(), user, "action=request.rejected");
      expect(rejected).toMatchObject({
        reason: "ended",
        actor: { id: apiKey.id },
        request: { secretHint: hintOf(secret) },
      });
      const entries = await entriesOf(url(), user, "resourceType=api_key");
      expect(entries.map(({ action }) => action)).toEqual(["api_key.created", "api_key.rotated"]);
      expect(entries[1]?.changes).toEqual({
        hint: { from: hintOf(secret), to: hintOf(fresh) },
        previousSecret: { from: null, to: { hint: hintOf(secret), validUntil } },
      });
      expect(JSON.stringify([entries, rejected, await changes.get()])).not.toContain(
        fresh.slice(8, -5),
      );
    });

    test("without a word, has an overlap of a day; with 0, none", async () => {
      const { changes, secret } = await create();
      const { apiKey } = (await changes.rotate()).body;
      const end = Date.parse(apiKey.previousSecret?.validUntil ?? "");
      expect(end - Date.parse(apiKey.updatedAt)).toBe(86_400_000);
      const { changes: other, secret: old } = await create();
      const rotated = await other.rotate({ overlapSeconds: 0 });
      expect(rotated.body.apiKey.previousSecret).toBeNull();
      expect(rotated.body.endedSecrets).toMatchObject([{ hint: hintOf(old), lastUsedAt: null }]);
      expect((await use(url(), old)).status).toBe(401);
      expect((await use(url(), rotated.body.secret)).status).toBe(200);
      expect((await use(url(), secret)).status).toBe(200);
    });

    test("again during an overlap, ends the oldest at once and says so, and when it was used", async () => {
      const { apiKey, secret, changes } = await create();
      const second = (await changes.rotate()).body.secret;
      await use(url(), secret, { "user-agent": "old-deployment/1" });
      const { body } = await changes.rotate();
      expect(body.endedSecrets).toMatchObject([
        {
          hint: hintOf(secret),
          lastUsedAt: expect.any(String),
          lastUsedIp: "127.0.0.1",
          lastUsedUserAgent: "old-deployment/1",
        },
      ]);
      expect(body.apiKey.previousSecret?.hint).toBe(hintOf(second));
      const statuses = [secret, second, body.secret].map(
        async (one) => (await use(url(), one)).status,
      );
      expect(await Promise.all(statuses)).toEqual([401, 200, 200]);
      const both = (await changes.rotate({ overlapSeconds: 0 })).body.endedSecrets;
      expect(both.map(({ hint }) => hint)).toEqual([hintOf(second), hintOf(body.secret)]);
      const live = await on.database.query(
        "select from latchkey.api_key_secrets where api_key_id = $1 and coalesce(valid_until > now(), true)",
        [apiKey.id],
      );
      expect(live).toHaveLength(1);
    });

    test("takes an expiration along, under the rules of update", async () => {
      const { changes, user } = await create();
      const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
      const { body } = await changes.rotate({ expiresAt });
      expect(body.apiKey.expiresAt).toBe(expiresAt);
      const [, entry] = await entriesOf(url(), user, "resourceType=api_key");
      expect(entry?.changes).toMatchObject({ expiresAt: { from: null, to: expiresAt } });
      const past = await changes.rotate({ expiresAt: "2020-01-01T00:00:00Z" });
      expect([past.status, past.body.code]).toEqual([400, "invalid_request"]);
      const cleared = await changes.rotate({ expiresAt: null });
      expect(cleared.body.apiKey.expiresAt).toBeNull();
    });

    test("of a key that is revoked or expired is refused, and so is ending its overlap", async () => {
      for (const end of ["revoke", "expire"]) {
        const { apiKey, changes, user } = await create();
        await changes.rotate();
        if (end === "revoke") await changes.revoke();
        else await expireIn(on.database, apiKey.id, "0 seconds");
        for (const refused of [await changes.rotate(), await changes.endOverlap()]) {
          expect([refused.status, refused.body.code]).toEqual([409, "api_key_not_active"]);
        }
        expect((await changes.get()).previousSecret).toBeNull();
        const entries = await entriesOf(url(), user, "action=api_key.rotated");
        expect(entries).toHaveLength(1);
      }
    });

    test("by a key that expires, gives no secret that outlives it, neither of another key nor of its own", async () => {
      const soon = new Date(Date.now() + 86_400_000).toISOString();
      const later = new Date(Date.now() + 2 * 86_400_000).toISOString();
      const { user, apiKey: own, secret } = await create({ expiresAt: soon });
      const { apiKey: lasting } = await createKey(url(), { name: "lasting" }, user);
      const { apiKey: brief } = await createKey(url(), { name: "brief", expiresAt: soon }, user);
      const by = (id: string) => keyChanges(url, id, bearer(secret));
      for (const refused of [
        await by(lasting.id).rotate(),
        await by(brief.id).rotate({ expiresAt: later }),
        await by(own.id).rotate({ expiresAt: later }),
        await by(own.id).rotate({ expiresAt: null }),
      ]) {
        expect([refused.status, refused.body.code]).toEqual([403, "expiration_exceeds_principal"]);
      }
      expect((await by(lasting.id).rotate({ expiresAt: soon })).status).toBe(200);
      expect((await by(brief.id).rotate()).status).toBe(200);
      const itself = await by(own.id).rotate();
      expect([itself.status, itself.body.apiKey.expiresAt]).toEqual([200, soon]);
      expect((await use(url(), itself.body.secret)).status).toBe(200);
    });

    test("of a key of another organization, or of none, is not found", async () => {
      const { apiKey } = await create();
      const other = keyChanges(url, apiKey.id, signedInAs(newUser()));
      for (const answer of [await other.rotate(), await other.endOverlap()]) {
        expect(answer.status).toBe(404);
      }
      const none = keyChanges(url, "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10", signedInAs(newUser()));
      expect((await none.rotate()).status).toBe(404);
    });

    test("repeated under an idempotency key, rotates once", async () => {
      const { user, apiKey, secret, changes } = await create();
      const under = { "idempotency-key": "k1" };
      const first = await changes.rotate({ overlapSeconds: 60 }, under);
      const again = await changes.rotate({ overlapSeconds: 60 }, under);
      expect([again.status, again.body.code]).toEqual([409, "secret_already_delivered"]);
      expect(again.body).toMatchObject({ apiKeyId: apiKey.id });
      const mixedUp = await changes.rotate({ overlapSeconds: 61 }, under);
      expect([mixedUp.status, mixedUp.body.code]).toEqual([422, "idempotency_key_reused"]);
      const { apiKey: second } = await createKey(url(), { name: "other" }, user);
      const elsewhere = keyChanges(url, second.id, signedInAs(user));
      expect((await elsewhere.rotate({ overlapSeconds: 60 }, under)).status).toBe(422);
      expect((await use(url(), secret)).status).toBe(200);
      expect((await use(url(), first.body.secret)).status).toBe(200);
      expect(await entriesOf(url(), user, "action=api_key.rotated")).toHaveLength(1);

      await changes.revoke();
      const refused = await changes.rotate({}, { "idempotency-key": "k2" });
      expect(refused.body.code).toBe("api_key_not_active");
      const told = await changes.rotate({ overlapSeconds: 60 }, under);
      expect(told.body.code).toBe("secret_already_delivered");
    });

    test("many at once under one idempotency key rotate once", async () => {
      const { user, changes } = await create();
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => changes.rotate({}, { "idempotency-key": "at-once" })),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(statuses.filter((status) => status === 409)).toHaveLength(7);
      expect(await entriesOf(url(), user, "action=api_key.rotated")).toHaveLength(1);
    });
  });

  describe("the end of an overlap", () => {
    test("comes early where it is asked for: the old secret is rejected at once, the new one is not", async () => {
      const { user, secret, changes } = await create();
      const { secret: fresh, apiKey } = (await changes.rotate()).body;
      await use(url(), secret);
      const ended = await changes.endOverlap();
      expect(ended.status).toBe(200);
      expect(ended.body.apiKey.previousSecret).toBeNull();
      expect(ended.body.endedSecrets).toMatchObject([
        { hint: hintOf(secret), lastUsedAt: expect.any(String), lastUsedIp: "127.0.0.1" },
      ]);
      expect([(await use(url(), secret)).status, (await use(url(), fresh)).status]).toEqual([
        401, 200,
      ]);
      const [entry] = await entriesOf(url(), user, "action=api_key.overlap_ended");
      expect(entry?.changes).toEqual({
        previousSecret: {
          from: { hint: hintOf(secret), validUntil: apiKey.previousSecret?.validUntil },
          to: null,
        },
      });
    });

    test("changes nothing where there is none, and has no entry", async () => {
      const { user, changes } = await create();
      const before = await changes.get();
      const ended = await changes.endOverlap();
      expect([ended.status, ended.body]).toEqual([200, { apiKey: before, endedSecrets: [] }]);
      expect(await entriesOf(url(), user, "action=api_key.overlap_ended")).toEqual([]);
    });

    test("waits for the old secret to be out of use, where that is asked for", async () => {
      const { apiKey, secret, changes } = await create();
      const { secret: fresh } = (await changes.rotate()).body;
      await use(url(), secret, { "user-agent": "old-deployment/1" });
      await use(url(), fresh);
      const inUse = await changes.endOverlap({ ifUnusedForSeconds: 60 });
      expect([inUse.status, inUse.body]).toMatchObject([
        409,
        { code: "api_key_in_use", lastUsedIp: "127.0.0.1", lastUsedUserAgent: "old-deployment/1" },
      ]);
      expect((await use(url(), secret)).status).toBe(200);
      await on.database.query(
        "update latchkey.api_key_secrets set last_used_at = now() - interval '71 seconds' where api_key_id = $1 and valid_until is not null",
        [apiKey.id],
      );
      expect((await changes.endOverlap({ ifUnusedForSeconds: 60 })).status).toBe(200);
    });
  });

  test("a key tells of the latest use of any of its secrets, and of the old one's by itself", async () => {
    const { secret, changes } = await create();
    const { secret: fresh } = (await changes.rotate()).body;
    await use(url(), secret, { "user-agent": "old/1" });
    await use(url(), fresh, { "user-agent": "new/1" });
    const key = await changes.get();
    expect(key).toMatchObject({ lastUsedIp: "127.0.0.1", lastUsedUserAgent: "new/1" });
    expect(key.previousSecret).toMatchObject({ lastUsedUserAgent: "old/1" });
    expect(Date.now() - Date.parse(key.previousSecret?.lastUsedAt ?? "")).toBeLessThan(10_000);
  });

  test("a deleted key takes all its secrets along", async () => {
    const { apiKey, changes, secret } = await create();
    await changes.rotate();
    await changes.revoke();
    expect((await changes.remove()).status).toBe(204);
    const rows = await on.database.query(
      "select from latchkey.api_key_secrets where api_key_id = $1",
      [apiKey.id],
    );
    expect(rows).toEqual([]);
    expect((await use(url(), secret)).status).toBe(401);
  });
});
