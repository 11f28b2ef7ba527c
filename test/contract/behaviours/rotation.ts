import type { ApiKey, EndedSecret, RotatedApiKey } from "@latchkey/contract";
import { expect } from "vitest";
import { bearer, USER_AGENT } from "../stage.ts";
import type { Behaviour, Stage } from "../stage.ts";
import type { RequestHeaders } from "../target.ts";

const NOBODY = "01990000-0000-7000-8000-000000000000";
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const keyPath = (id: string, more = ""): string => `/v1/api-keys/${id}${more}`;

/** Rotates a key as the user. */
export const rotate = ({ asUser }: Stage, id: string, body: object = {}): Promise<RotatedApiKey> =>
  asUser<RotatedApiKey>("POST", keyPath(id, "/rotate"), 200, body);

/** What a request with some headers is answered with. */
export async function use({ ask, asUser }: Stage, headers: RequestHeaders): Promise<number> {
  const { status } = await ask("GET", "/v1/principal", { headers });
  // A last use is written a little later, or as keys are read: then it is of this instant.
  await asUser("GET", keyPath(NOBODY), 404);
  return status;
}

/** What is told of a secret that is used now. */
export const usedNow = ({ target }: Stage) => ({
  lastUsedAt: target.now().toISOString(),
  lastUsedIp: "127.0.0.1",
  lastUsedUserAgent: USER_AGENT,
});
export const neverUsed = { lastUsedAt: null, lastUsedIp: null, lastUsedUserAgent: null };

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
  {
    says: "only active keys are rotated, and by a key that expires none that outlives it, itself included",
    run: async (stage) => {
      const { createKey, ask, asUser, later, target } = stage;
      const revoked = await createKey();
      const expired = await createKey({ expiresAt: later(1_000) });
      await asUser("POST", keyPath(revoked.apiKey.id, "/revoke"), 200);
      await target.advance(1_000);
      for (const [{ apiKey }, status] of [
        [revoked, "revoked"],
        [expired, "expired"],
      ] as const) {
        for (const path of ["/rotate", "/end-overlap"]) {
          const answer = await ask("POST", keyPath(apiKey.id, path), { headers: target.user });
          expect([answer.status, answer.body.code, answer.body.detail]).toEqual([
            409,
            "api_key_not_active",
            `The API key is ${status}. Create a new one.`,
          ]);
        }
      }
      const expiring = await createKey({ expiresAt: later(HOUR) });
      const lasting = await createKey();
      const { headers } = expiring;
      for (const [id, body] of [
        [lasting.apiKey.id, {}],
        [expiring.apiKey.id, { expiresAt: null }],
        [expiring.apiKey.id, { expiresAt: later(HOUR + 1) }],
      ] as const) {
        const answer = await ask("POST", keyPath(id, "/rotate"), { headers, body });
        expect([answer.status, answer.body.code]).toEqual([403, "expiration_exceeds_principal"]);
      }
      for (const body of [{}, { expiresAt: later(HOUR - 1) }]) {
        const answer = await ask("POST", keyPath(expiring.apiKey.id, "/rotate"), { headers, body });
        expect(answer.status).toBe(200);
      }
    },
  },
  {
    says: "a rotate may be repeated under its Idempotency-Key for 24 hours, and rotates once",
    run: async (stage) => {
      const { createKey, ask, asUser, target } = stage;
      const { apiKey } = await createKey();
      const path = keyPath(apiKey.id, "/rotate");
      const headers = { ...target.user, "idempotency-key": `r${target.now().getTime()}` };
      const again = (body?: object, to = path) =>
        ask<{ code?: string; apiKeyId?: string }>("POST", to, { headers, body });
      // A create under the same one is another request.
      expect((await again({ name: "a" }, "/v1/api-keys")).status).toBe(201);
      expect((await again({ overlapSeconds: 0, expiresAt: "2020-01-01T00:00:00Z" })).status).toBe(
        400,
      );
      expect((await again()).status).toBe(200);
      const hint = (await asUser<{ apiKey: ApiKey }>("GET", keyPath(apiKey.id), 200)).apiKey.hint;
      for (const body of [undefined, {}, { overlapSeconds: 86_400 }]) {
        const repeated = await again(body);
        expect([repeated.status, repeated.body.code, repeated.body.apiKeyId]).toEqual([
          409,
          "secret_already_delivered",
          apiKey.id,
        ]);
      }
      const other = await createKey();
      for (const reused of [
        await again({ overlapSeconds: 0 }),
        await again({ expiresAt: null }),
        await again({}, keyPath(other.apiKey.id, "/rotate")),
      ]) {
        expect([reused.status, reused.body.code]).toEqual([422, "idempotency_key_reused"]);
      }
      expect(await asUser("GET", keyPath(apiKey.id), 200)).toMatchObject({ apiKey: { hint } });
      await target.advance(DAY);
      expect((await again()).status).toBe(200);
    },
  },
];
