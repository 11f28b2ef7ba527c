import type { ApiKey } from "@latchkey/contract";
import { expect } from "vitest";
import { bearer } from "../stage.ts";
import type { Behaviour, Stage } from "../stage.ts";
import type { RequestHeaders } from "../target.ts";
import { use } from "./last-use.ts";
import { revoke } from "./revoke.ts";

interface Made {
  readonly apiKey: ApiKey;
  readonly headers: RequestHeaders;
}

/** Creates a key as another. */
async function make(
  { ask, target }: Stage,
  by: RequestHeaders,
  fields: object = {},
): Promise<Made> {
  // Later than the one before, so that there is an order.
  await target.advance(1);
  const made = await ask<{ apiKey: ApiKey; secret: string }>("POST", "/v1/api-keys", {
    headers: by,
    body: { name: "Made", ...fields },
  });
  expect(made.status).toBe(201);
  return { apiKey: made.body.apiKey, headers: bearer(made.body.secret) };
}

const idsOf = (keys: readonly { readonly apiKey: ApiKey }[]): string[] =>
  keys.map(({ apiKey }) => apiKey.id);

/** What is said of the keys that a revoked key has created, and that they are revoked along. */
export const createdKeys: readonly Behaviour[] = [
  {
    says: "a revoke says which active keys the key has created, and those that they have created",
    run: async (stage) => {
      const { createKey, later, target, ask } = stage;
      const root = await createKey();
      const child = await make(stage, root.headers);
      const dead = await make(stage, root.headers);
      const ofDead = await make(stage, dead.headers);
      const expiring = await make(stage, child.headers, { expiresAt: later(5) });
      const grandchild = await make(stage, child.headers);
      const { createdApiKeys } = await revoke(stage, dead.apiKey.id);
      expect(createdApiKeys.map(({ id }) => id)).toEqual([ofDead.apiKey.id]);
      await createKey();
      await target.advance(10);
      const living = [grandchild, ofDead, child];
      const { createdApiKeys: shown, createdApiKeysCount } = await revoke(stage, root.apiKey.id);
      expect([shown.map(({ id }) => id), createdApiKeysCount]).toEqual([idsOf(living), 3]);
      expect(shown.map(({ status }) => status)).toEqual(["active", "active", "active"]);
      for (const { headers } of living) expect(await use(stage, headers)).toBe(200);
      // What is deleted leads no further.
      await stage.asUser("DELETE", `/v1/api-keys/${expiring.apiKey.id}`, 204);
      await stage.asUser("DELETE", `/v1/api-keys/${dead.apiKey.id}`, 204);
      const again = await revoke(stage, root.apiKey.id);
      expect(again.createdApiKeys.map(({ id }) => id)).toEqual(idsOf([grandchild, child]));
      expect((await ask("GET", "/v1/principal", { headers: ofDead.headers })).status).toBe(200);
    },
  },
  {
    says: "the keys that a key has created are revoked along, each with an entry, the reason and the note",
    run: async (stage) => {
      const { createKey, entries, target } = stage;
      const root = await createKey();
      const bystander = await createKey();
      const child = await make(stage, root.headers);
      const grandchild = await make(stage, child.headers);
      await revoke(stage, child.apiKey.id);
      const other = await make(stage, root.headers);
      const why = { reason: "leaked", note: "All of them" };
      const body = { ...why, alsoRevokeCreated: true };
      await target.advance(1);
      const from = target.now().toISOString();
      const answer = await revoke(stage, root.apiKey.id, body);
      expect(answer.createdApiKeysCount).toBe(2);
      expect(answer.createdApiKeys).toMatchObject(
        [other, grandchild].map(({ apiKey }) => ({
          id: apiKey.id,
          status: "revoked",
          revokedBy: root.apiKey.createdBy,
          revokedReason: why.reason,
          revokedNote: why.note,
        })),
      );
      for (const { headers } of [root, other, child, grandchild]) {
        expect(await use(stage, headers)).toBe(401);
      }
      expect(await use(stage, bystander.headers)).toBe(200);
      const inOrder = await entries({ from, action: "api_key.revoked" });
      expect(inOrder.map(({ resource }) => resource?.id)).toEqual(idsOf([root, grandchild, other]));
      const reasons = await Promise.all(
        [root, other, child, grandchild].map(async ({ apiKey }) => {
          const told = await entries({ apiKeyId: apiKey.id, action: "api_key.revoked" });
          return told.map(({ changes }) => changes);
        }),
      );
      const changes = {
        revokedReason: { from: null, to: why.reason },
        revokedNote: { from: null, to: why.note },
      };
      expect(reasons).toEqual([[changes], [changes], [null], [changes]]);
      // Nothing is left to be revoked.
      const again = await revoke(stage, root.apiKey.id, body);
      expect([again.createdApiKeys, again.createdApiKeysCount]).toEqual([[], 0]);
    },
  },
  {
    says: "keys that were made by a key are revoked along where it is revoked already",
    run: async (stage) => {
      const root = await stage.createKey();
      const child = await make(stage, root.headers);
      await revoke(stage, root.apiKey.id, { reason: "rotated" });
      const { apiKey, createdApiKeys } = await revoke(stage, root.apiKey.id, {
        reason: "leaked",
        alsoRevokeCreated: true,
      });
      expect(apiKey.revokedReason).toBe("rotated");
      expect(createdApiKeys).toMatchObject([{ id: child.apiKey.id, revokedReason: "leaked" }]);
      expect(await use(stage, child.headers)).toBe(401);
    },
  },
];
