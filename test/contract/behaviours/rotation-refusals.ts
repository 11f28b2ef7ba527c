import type { ApiKey } from "@latchkey/contract";
import { expect } from "vitest";
import type { Behaviour } from "../stage.ts";
import { keyPath } from "./rotate.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Which rotations are refused, and which repeated ones. */
export const rotationRefusals: readonly Behaviour[] = [
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
