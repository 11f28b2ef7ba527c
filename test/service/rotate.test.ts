import { describe, expect, test } from "vitest";
import { entriesOf } from "../support/entries-of.ts";
import { hintOf, newKey, use } from "../support/key-changes.ts";
import { onOldestDatabaseToo } from "../support/on-every-database.ts";

onOldestDatabaseToo((on) => {
  const url = () => on.service.url;
  /** Moves the end of a key's overlap, by the database's clock. */
  const endOverlapIn = (apiKeyId: string, interval: string) =>
    on.database.query(
      "update latchkey.api_key_secrets set valid_until = now() + $2::interval where api_key_id = $1 and valid_until > now()",
      [apiKeyId, interval],
    );

  describe("rotate", () => {
    test("gives a new secret, and the old one works until its overlap is over; id, name and history stay", async () => {
      const { user, apiKey, secret, changes } = await newKey(url);
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
      const { changes, secret } = await newKey(url);
      const { apiKey } = (await changes.rotate()).body;
      const end = Date.parse(apiKey.previousSecret?.validUntil ?? "");
      expect(end - Date.parse(apiKey.updatedAt)).toBe(86_400_000);
      const { changes: other, secret: old } = await newKey(url);
      const rotated = await other.rotate({ overlapSeconds: 0 });
      expect(rotated.body.apiKey.previousSecret).toBeNull();
      expect(rotated.body.endedSecrets).toMatchObject([{ hint: hintOf(old), lastUsedAt: null }]);
      expect((await use(url(), old)).status).toBe(401);
      expect((await use(url(), rotated.body.secret)).status).toBe(200);
      expect((await use(url(), secret)).status).toBe(200);
    });

    test("again during an overlap, ends the oldest at once and says so, and when it was used", async () => {
      const { apiKey, secret, changes } = await newKey(url);
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
      const { changes, user } = await newKey(url);
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
  });

  test("a key tells of the latest use of any of its secrets, and of the old one's by itself", async () => {
    const { secret, changes } = await newKey(url);
    const { secret: fresh } = (await changes.rotate()).body;
    await use(url(), secret, { "user-agent": "old/1" });
    await use(url(), fresh, { "user-agent": "new/1" });
    const key = await changes.get();
    expect(key).toMatchObject({ lastUsedIp: "127.0.0.1", lastUsedUserAgent: "new/1" });
    expect(key.previousSecret).toMatchObject({ lastUsedUserAgent: "old/1" });
    expect(Date.now() - Date.parse(key.previousSecret?.lastUsedAt ?? "")).toBeLessThan(10_000);
  });

  test("a deleted key takes all its secrets along", async () => {
    const { apiKey, changes, secret } = await newKey(url);
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
