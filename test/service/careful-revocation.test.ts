import { describe, expect, test } from "vitest";
import { entriesOf } from "../support/entries-of.ts";
import { newKey, use } from "../support/key-changes.ts";
import { usedAgo } from "../support/move-instants.ts";
import { onEveryDatabase } from "../support/on-every-database.ts";

onEveryDatabase((on) => {
  const url = () => on.service.url;

  test("revoke answers when and from where the key was last used", async () => {
    const { secret, changes } = await newKey(url);
    await use(url(), secret, { "user-agent": "nightly/2" });
    const { apiKey } = (await changes.revoke()).body;
    expect(apiKey).toMatchObject({
      status: "revoked",
      lastUsedAt: expect.any(String),
      lastUsedIp: "127.0.0.1",
      lastUsedUserAgent: "nightly/2",
      revokedReason: null,
      revokedNote: null,
    });
  });

  describe("with ifUnusedForSeconds", () => {
    test("a key that was used more recently is not revoked, and the last use is told", async () => {
      const { user, secret, changes } = await newKey(url);
      await use(url(), secret, { "user-agent": "nightly/2" });
      const refused = await changes.revoke({ ifUnusedForSeconds: 60 });
      expect([refused.status, refused.body]).toMatchObject([
        409,
        {
          code: "api_key_in_use",
          lastUsedAt: expect.any(String),
          lastUsedIp: "127.0.0.1",
          lastUsedUserAgent: "nightly/2",
        },
      ]);
      expect((await use(url(), secret)).status).toBe(200);
      expect(await entriesOf(url(), user, "action=api_key.revoked")).toEqual([]);
    });

    test.each([
      ["69 seconds", 409],
      ["71 seconds", 200],
    ])("60, of a key whose last use is known to be %s ago: %i", async (ago, status) => {
      const { apiKey, secret, changes } = await newKey(url);
      await use(url(), secret);
      await changes.get();
      await usedAgo(on.database, apiKey.id, ago);
      expect((await changes.revoke({ ifUnusedForSeconds: 60 })).status).toBe(status);
    });

    test("a key that was never used, or is revoked already, is answered 200", async () => {
      const { secret, changes } = await newKey(url);
      expect((await changes.revoke({ ifUnusedForSeconds: 60 })).status).toBe(200);
      await use(url(), secret);
      expect((await changes.revoke({ ifUnusedForSeconds: 60 })).status).toBe(200);
    });

    test.each([59, 0, -1, 1.5, "60", null, 315_360_001])("%j is refused", async (seconds) => {
      const { changes } = await newKey(url);
      const refused = await changes.revoke({ ifUnusedForSeconds: seconds });
      expect([refused.status, refused.body]).toMatchObject([
        400,
        { errors: [{ in: "body", field: "/ifUnusedForSeconds" }] },
      ]);
    });
  });

  test("the reason and the note are kept on the key and in the log, and the first ones stay", async () => {
    const { user, changes } = await newKey(url);
    const { body } = await changes.revoke({ reason: "leaked", note: "In a public repository" });
    expect(body.apiKey).toMatchObject({
      revokedReason: "leaked",
      revokedNote: "In a public repository",
    });
    const again = await changes.revoke({ reason: "unused", note: "other" });
    expect([again.status, again.body]).toEqual([200, body]);
    const entries = await entriesOf(url(), user, "action=api_key.revoked");
    expect(entries.map((entry) => entry.changes)).toEqual([
      {
        revokedReason: { from: null, to: "leaked" },
        revokedNote: { from: null, to: "In a public repository" },
      },
    ]);
  });

  test("a note that holds a secret is refused", async () => {
    const { secret, changes } = await newKey(url);
    const refused = await changes.revoke({ note: `it was ${secret}` });
    expect([refused.status, refused.body]).toMatchObject([400, { errors: [{ field: "/note" }] }]);
  });
});
