import type { EndedApiKeyOverlap } from "@latchkey/contract";
import { expect } from "vitest";
import { bearer } from "../stage.ts";
import type { Behaviour, Stage } from "../stage.ts";
import { neverUsed, use, usedNow } from "./last-use.ts";
import { rotate } from "./rotate.ts";

const endPath = (id: string): string => `/v1/api-keys/${id}/end-overlap`;
const endOverlap = ({ asUser }: Stage, id: string, body?: object): Promise<EndedApiKeyOverlap> =>
  asUser<EndedApiKeyOverlap>("POST", endPath(id), 200, body);

/** Ending the overlap of a rotated key before it is over. */
export const overlaps: readonly Behaviour[] = [
  {
    says: "an overlap is ended early: the old secret works no more, once; where there is none, nothing changes",
    run: async (stage) => {
      const { createKey, asUser, target, entries, later } = stage;
      const { apiKey, headers } = await createKey();
      expect(await endOverlap(stage, apiKey.id)).toEqual({ apiKey, endedSecrets: [] });
      const rotated = await rotate(stage, apiKey.id, { overlapSeconds: 60 });
      const validUntil = later(60_000);
      await use(stage, headers);
      const lastUse = usedNow(stage);
      await target.advance(1);
      const ended = await endOverlap(stage, apiKey.id);
      expect(ended).toEqual({
        apiKey: {
          ...rotated.apiKey,
          ...lastUse,
          previousSecret: null,
          updatedAt: target.now().toISOString(),
        },
        endedSecrets: [{ hint: apiKey.hint, ...lastUse }],
      });
      expect([await use(stage, headers), await use(stage, bearer(rotated.secret))]).toEqual([
        401, 200,
      ]);
      await target.advance(1);
      const again = await endOverlap(stage, apiKey.id, {});
      expect(again).toMatchObject({
        apiKey: { updatedAt: ended.apiKey.updatedAt },
        endedSecrets: [],
      });
      // One that is over by the clock is none either.
      await rotate(stage, apiKey.id, { overlapSeconds: 1 });
      await target.advance(1_000);
      expect((await endOverlap(stage, apiKey.id)).endedSecrets).toEqual([]);
      const told = await entries({ apiKeyId: apiKey.id, action: "api_key.overlap_ended" });
      expect(told.map(({ resource, changes }) => [resource, changes])).toEqual([
        [
          { type: "api_key", id: apiKey.id, name: apiKey.name },
          { previousSecret: { from: { hint: apiKey.hint, validUntil }, to: null } },
        ],
      ]);
      expect(await asUser("GET", `/v1/api-keys/${apiKey.id}`, 200)).toMatchObject({
        apiKey: { previousSecret: null },
      });
    },
  },
  {
    says: "an overlap is ended on the condition that the old secret was not used for a while, whatever the new one does",
    run: async (stage) => {
      const { createKey, ask, target } = stage;
      const { apiKey, headers } = await createKey();
      const { secret } = await rotate(stage, apiKey.id);
      await use(stage, headers);
      const lastUse = usedNow(stage);
      const body = { ifUnusedForSeconds: 60 };
      // Ten seconds more, for so exact a use is known.
      await target.advance(69_999);
      await use(stage, bearer(secret));
      const refused = await ask("POST", endPath(apiKey.id), { headers: target.user, body });
      expect(refused.body).toEqual({
        type: "/docs/problems/api_key_in_use",
        title: "API key in use",
        status: 409,
        code: "api_key_in_use",
        detail: `The API key was last used at ${lastUse.lastUsedAt}, and nothing was done. Try again later, or leave ifUnusedForSeconds out.`,
        requestId: expect.any(String),
        ...lastUse,
      });
      expect(await use(stage, headers)).toBe(200);
      await target.advance(70_000);
      const { endedSecrets } = await endOverlap(stage, apiKey.id, body);
      expect(endedSecrets.map(({ hint }) => hint)).toEqual([apiKey.hint]);
      const unused = await createKey();
      await rotate(stage, unused.apiKey.id);
      expect((await endOverlap(stage, unused.apiKey.id, body)).endedSecrets).toEqual([
        { hint: unused.apiKey.hint, ...neverUsed },
      ]);
    },
  },
];
