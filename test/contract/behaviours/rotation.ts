import type { ApiKey, EndedSecret, RotatedApiKey } from "@latchkey/contract";
import { expect } from "vitest";
import { bearer } from "../stage.ts";
import type { Behaviour } from "../stage.ts";
import { neverUsed, use, usedNow } from "./last-use.ts";
import { keyPath, rotate } from "./rotate.ts";

const DAY = 86_400_000;

/** Which secrets of a rotated key work, and what is told of them. */
export const rotation: readonly Behaviour[] = [
  {
    says: "a rotated key has a new secret, shown once, and stays the same key; the old one works until its overlap ends",
    run: async (stage) => {
      const { createKey, asUser, target, later, entries } = stage;
      const old = await createKey({ description: "Deploys" });
      // At the same instant, so that no clock tells which secret is the newer.
      const { apiKey, secret, endedSecrets } = await rotate(stage, old.apiKey.id);
      expect(secret).toMatch(/^sk_[0-9A-Za-z]{36}$/);
      expect(secret).not.toBe(old.secret);
      expect(endedSecrets).toEqual([]);
      const validUntil = later(DAY);
      expect(apiKey).toEqual({
        ...old.apiKey,
        hint: `${secret.slice(0, 7)}…${secret.slice(-4)}`,
        updatedAt: target.now().toISOString(),
        previousSecret: { hint: old.apiKey.hint, validUntil, ...neverUsed },
      });
      expect(await asUser("GET", keyPath(apiKey.id), 200)).toEqual({ apiKey });
      const fresh = bearer(secret);
      expect([await use(stage, old.headers), await use(stage, fresh)]).toEqual([200, 200]);
      await target.advance(DAY - 1);
      expect([await use(stage, old.headers), await use(stage, fresh)]).toEqual([200, 200]);
      await target.advance(1);
      expect([await use(stage, old.headers), await use(stage, fresh)]).toEqual([401, 200]);
      const { apiKey: after } = await asUser<{ apiKey: ApiKey }>("GET", keyPath(apiKey.id), 200);
      expect(after.previousSecret).toBeNull();
      const seen = await entries({ actor: apiKey.id });
      const [oldHint, newHint] = [old.apiKey.hint, apiKey.hint];
      expect(
        seen.map(({ action, reason, request }) => [action, reason, request?.secretHint]),
      ).toEqual([
        ["request.admitted", null, oldHint],
        ["request.admitted", null, newHint],
        ["request.admitted", null, oldHint],
        ["request.admitted", null, newHint],
        ["request.rejected", "ended", oldHint],
        ["request.admitted", null, newHint],
      ]);
    },
  },
  {
    says: "while the overlap lasts the key says when, from where and by what the old secret was last used",
    run: async (stage) => {
      const { createKey, asUser, target } = stage;
      const { apiKey, headers } = await createKey();
      await use(stage, headers);
      const first = usedNow(stage);
      await target.advance(5_000);
      const { secret, apiKey: rotated } = await rotate(stage, apiKey.id);
      expect(rotated).toMatchObject({ ...first, previousSecret: first });
      await target.advance(60_000);
      await use(stage, bearer(secret));
      const fresh = usedNow(stage);
      const get = async (): Promise<ApiKey> =>
        (await asUser<{ apiKey: ApiKey }>("GET", keyPath(apiKey.id), 200)).apiKey;
      expect(await get()).toMatchObject({ ...fresh, previousSecret: first });
      await target.advance(1);
      await use(stage, headers);
      expect(await get()).toMatchObject({ ...usedNow(stage), previousSecret: usedNow(stage) });
    },
  },
  {
    says: "without an overlap the old secret ends at once; rotating again ends the oldest, and says how it was last used",
    run: async (stage) => {
      const { createKey, target } = stage;
      const { apiKey, headers } = await createKey();
      await use(stage, headers);
      const lastUse = usedNow(stage);
      await target.advance(1);
      const second = await rotate(stage, apiKey.id, { overlapSeconds: 0 });
      const first: EndedSecret = { hint: apiKey.hint, ...lastUse };
      expect(second.endedSecrets).toEqual([first]);
      expect(second.apiKey.previousSecret).toBeNull();
      expect(await use(stage, headers)).toBe(401);
      await target.advance(1);
      const third = await rotate(stage, apiKey.id, { overlapSeconds: 60 });
      expect(third.endedSecrets).toEqual([]);
      await target.advance(1);
      const fourth = await rotate(stage, apiKey.id, { overlapSeconds: 60 });
      expect(fourth.endedSecrets).toEqual([{ hint: second.apiKey.hint, ...neverUsed }]);
      expect(fourth.apiKey.previousSecret?.hint).toBe(third.apiKey.hint);
      expect(await use(stage, bearer(second.secret))).toBe(401);
      expect(await use(stage, bearer(third.secret))).toBe(200);
      const thirdUse = usedNow(stage);
      await target.advance(1);
      const fifth = await rotate(stage, apiKey.id, { overlapSeconds: 0 });
      expect(fifth.endedSecrets).toEqual([
        { hint: third.apiKey.hint, ...thirdUse },
        { hint: fourth.apiKey.hint, ...neverUsed },
      ]);
      const all = [second, third, fourth, fifth].map(({ secret }) => use(stage, bearer(secret)));
      expect(await Promise.all(all)).toEqual([401, 401, 401, 200]);
    },
  },
  {
    says: "a rotation has an entry that tells the hints, the end of the overlap and the expiration, and no secret",
    run: async (stage) => {
      const { createKey, entries, later, target } = stage;
      const { apiKey, headers } = await createKey();
      const expiresAt = later(40 * DAY);
      const second = await rotate(stage, apiKey.id, { overlapSeconds: 60, expiresAt });
      const until = later(60_000);
      expect(second.apiKey.expiresAt).toBe(expiresAt);
      await target.advance(1);
      // By the key itself, with its old secret.
      const own = await stage.ask<RotatedApiKey>("POST", keyPath(apiKey.id, "/rotate"), {
        headers,
        body: { overlapSeconds: 0 },
      });
      expect(own.status).toBe(200);
      const rotated = await entries({ apiKeyId: apiKey.id, action: "api_key.rotated" });
      const resource = { type: "api_key", id: apiKey.id, name: apiKey.name };
      expect(
        rotated.map(({ actor, resource: what, changes, request }) => [
          actor.type,
          what,
          changes,
          request?.secretHint,
        ]),
      ).toEqual([
        [
          "user",
          resource,
          {
            hint: { from: apiKey.hint, to: second.apiKey.hint },
            previousSecret: { from: null, to: { hint: apiKey.hint, validUntil: until } },
            expiresAt: { from: null, to: expiresAt },
          },
          null,
        ],
        [
          "api_key",
          resource,
          {
            hint: { from: second.apiKey.hint, to: own.body.apiKey.hint },
            previousSecret: { from: { hint: apiKey.hint, validUntil: until }, to: null },
          },
          apiKey.hint,
        ],
      ]);
    },
  },
];
