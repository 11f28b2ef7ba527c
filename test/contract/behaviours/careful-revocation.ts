import { expect } from "vitest";
import { bearer } from "../stage.ts";
import type { Behaviour } from "../stage.ts";
import { neverUsed, use, usedNow } from "./last-use.ts";
import { revoke, revokePath } from "./revoke.ts";

/** Revoking on conditions, and with a reason. */
export const carefulRevocation: readonly Behaviour[] = [
  {
    says: "a revoke says how the key was last used; its reason and note are kept on the key and in the log",
    run: async (stage) => {
      const { createKey, entries, target, asUser } = stage;
      const { apiKey, headers } = await createKey();
      await use(stage, headers);
      const lastUse = usedNow(stage);
      await target.advance(1);
      const why = { reason: "leaked", note: "Found in a public repository" };
      const revoked = await revoke(stage, apiKey.id, why);
      const now = target.now().toISOString();
      const expected = {
        ...apiKey,
        ...lastUse,
        status: "revoked",
        updatedAt: now,
        revokedAt: now,
        revokedBy: apiKey.createdBy,
        revokedReason: why.reason,
        revokedNote: why.note,
      };
      expect(revoked).toEqual({ apiKey: expected, createdApiKeys: [], createdApiKeysCount: 0 });
      await target.advance(1);
      // It stays as it is.
      expect(await revoke(stage, apiKey.id, { reason: "other", ifUnusedForSeconds: 60 })).toEqual(
        revoked,
      );
      expect(await asUser("GET", `/v1/api-keys/${apiKey.id}`, 200)).toEqual({ apiKey: expected });
      const silent = await createKey();
      await revoke(stage, silent.apiKey.id);
      const told = await Promise.all(
        [apiKey.id, silent.apiKey.id].map((id) =>
          entries({ apiKeyId: id, action: "api_key.revoked" }),
        ),
      );
      expect(told.flat().map(({ changes }) => changes)).toEqual([
        {
          revokedReason: { from: null, to: why.reason },
          revokedNote: { from: null, to: why.note },
        },
        null,
      ]);
    },
  },
  {
    says: "a revoke on the condition that the key was not used for a while is refused where it was",
    run: async (stage) => {
      const { createKey, ask, target, asUser } = stage;
      const { apiKey, headers } = await createKey();
      const rotated = await asUser<{ secret: string }>(
        "POST",
        `/v1/api-keys/${apiKey.id}/rotate`,
        200,
      );
      await use(stage, bearer(rotated.secret));
      await target.advance(30_000);
      // With either secret.
      await use(stage, headers);
      const lastUse = usedNow(stage);
      const body = { ifUnusedForSeconds: 3_600, reason: "unused" };
      for (const wait of [0, 3_600_000, 9_999]) {
        await target.advance(wait);
        const refused = await ask("POST", revokePath(apiKey.id), { headers: target.user, body });
        expect([refused.status, refused.body]).toEqual([
          409,
          expect.objectContaining({ code: "api_key_in_use", ...lastUse }),
        ]);
      }
      await target.advance(1);
      expect((await revoke(stage, apiKey.id, body)).apiKey).toMatchObject({
        revokedReason: "unused",
        ...lastUse,
      });
      const unused = await createKey();
      expect((await revoke(stage, unused.apiKey.id, body)).apiKey).toMatchObject({
        status: "revoked",
        ...neverUsed,
      });
    },
  },
];
