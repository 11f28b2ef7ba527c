import { describe, expect, test } from "vitest";
import { bearer, createKey } from "../support/call.ts";
import { entriesOf } from "../support/entries-of.ts";
import { keyChanges, newKey, use } from "../support/key-changes.ts";
import { expireIn } from "../support/move-instants.ts";
import { newUser, onOldestDatabaseToo } from "../support/on-every-database.ts";
import { signedInAs } from "../support/service.ts";

onOldestDatabaseToo((on) => {
  const url = () => on.service.url;

  describe("rotate", () => {
    test("of a key that is revoked or expired is refused, and so is ending its overlap", async () => {
      for (const end of ["revoke", "expire"]) {
        const { apiKey, changes, user } = await newKey(url);
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
      const { user, apiKey: own, secret } = await newKey(url, { expiresAt: soon });
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
      const { apiKey } = await newKey(url);
      const other = keyChanges(url, apiKey.id, signedInAs(newUser()));
      for (const answer of [await other.rotate(), await other.endOverlap()]) {
        expect(answer.status).toBe(404);
      }
      const none = keyChanges(url, "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10", signedInAs(newUser()));
      expect((await none.rotate()).status).toBe(404);
    });
  });

  describe("rotate under an idempotency key", () => {
    test("repeated, rotates once", async () => {
      const { user, apiKey, secret, changes } = await newKey(url);
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

    test("many at once rotate once", async () => {
      const { user, changes } = await newKey(url);
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => changes.rotate({}, { "idempotency-key": "at-once" })),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(statuses.filter((status) => status === 409)).toHaveLength(7);
      expect(await entriesOf(url(), user, "action=api_key.rotated")).toHaveLength(1);
    });
  });
});
