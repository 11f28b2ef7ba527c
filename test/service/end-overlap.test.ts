import { describe, expect, test } from "vitest";
import { entriesOf } from "../support/entries-of.ts";
import { hintOf, newKey, use } from "../support/key-changes.ts";
import { onOldestDatabaseToo } from "../support/on-every-database.ts";

onOldestDatabaseToo((on) => {
  const url = () => on.service.url;

  describe("the end of an overlap", () => {
    test("comes early where it is asked for: the old secret is rejected at once, the new one is not", async () => {
      const { user, secret, changes } = await newKey(url);
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
      const { user, changes } = await newKey(url);
      const before = await changes.get();
      const ended = await changes.endOverlap();
      expect([ended.status, ended.body]).toEqual([200, { apiKey: before, endedSecrets: [] }]);
      expect(await entriesOf(url(), user, "action=api_key.overlap_ended")).toEqual([]);
    });

    test("waits for the old secret to be out of use, where that is asked for", async () => {
      const { apiKey, secret, changes } = await newKey(url);
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
});
