import type { User } from "@latchkey/server";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bearer, createKey } from "../support/call.ts";
import { createUnder, keysAndEntries } from "../support/create-under.ts";
import { newUser, onEveryDatabase } from "../support/on-every-database.ts";
import { ask } from "../support/openapi-check.ts";
import { signedInAs } from "../support/service.ts";

/** Bodies, and what they ask for; one that asks for nothing fits, and is refused all the same. */
const BODIES: readonly { readonly body: unknown; readonly asksFor: string | undefined }[] = [
  { body: { name: "a" }, asksFor: "a" },
  { body: { description: null, name: "a" }, asksFor: "a" },
  { body: { name: "b" }, asksFor: "b" },
  { body: { name: "a", expiresAt: "2999-01-01T00:00:00Z" }, asksFor: "a 2999" },
  { body: { expiresAt: "2999-01-01T02:00:00.0004+02:00", name: "a" }, asksFor: "a 2999" },
  { body: { name: "a", expiresAt: "2020-01-01T00:00:00Z" }, asksFor: undefined },
];

type Step =
  | {
      readonly kind: "create";
      readonly who: number;
      readonly key: string | undefined;
      readonly body: number;
    }
  | { readonly kind: "wait"; readonly hours: number }
  | { readonly kind: "remove" };

const PRINCIPALS = 4;
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant("create" as const),
      who: fc.nat(PRINCIPALS - 1),
      key: fc.constantFrom("k", "k", "l", undefined),
      body: fc.nat(BODIES.length - 1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("wait" as const), hours: fc.constantFrom(9, 25) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "remove" as const }) },
);

/** What a create is to be answered with: idempotency keys are a map that forgets after 24 hours. */
function createModel() {
  const claims = new Map<string, { asksFor: string; apiKeyId: string; hours: number }>();
  return {
    expected: (scope: string, key: string | undefined, asksFor: string | undefined): string => {
      const claim = key === undefined ? undefined : claims.get(`${scope} ${key}`);
      if (claim !== undefined && claim.hours < 24) {
        return claim.asksFor === asksFor
          ? `409 secret_already_delivered ${claim.apiKeyId}`
          : "422 idempotency_key_reused";
      }
      return asksFor === undefined ? "400 invalid_request" : "201";
    },
    claim: (scope: string, key: string, asksFor: string, apiKeyId: string): void => {
      claims.set(`${scope} ${key}`, { asksFor, apiKeyId, hours: 0 });
    },
    wait: (hours: number): void => {
      for (const claim of claims.values()) claim.hours += hours;
    },
  };
}

onEveryDatabase((on) => {
  const url = () => on.service.url;

  /** Two users and two API keys, in two organizations. */
  async function principalsOf(users: readonly User[]): Promise<Record<string, string>[]> {
    const keys = await Promise.all(users.map((user) => createKey(url(), { name: "acts" }, user)));
    return [...users.map(signedInAs), ...keys.map(({ secret }) => bearer(secret))];
  }

  async function remove(user: User, apiKeyId: string): Promise<void> {
    const path = `${url()}/v1/api-keys/${apiKeyId}`;
    await ask("POST", `${path}/revoke`, { headers: signedInAs(user) });
    await ask("DELETE", path, { headers: signedInAs(user) });
  }

  async function carryOut(steps: readonly Step[]): Promise<void> {
    const users = [newUser(), newUser()];
    const principals = await principalsOf(users);
    const made: { readonly apiKeyId: string; readonly user: User | undefined }[] = [];
    const secrets = new Set<string>();
    const model = createModel();
    for (const step of steps) {
      if (step.kind === "wait") {
        model.wait(step.hours);
        await on.database.query(
          "update latchkey.idempotency_keys set created_at = created_at - $1::interval",
          [`${step.hours} hours`],
        );
      } else if (step.kind === "remove") {
        const last = made.at(-1);
        if (last?.user !== undefined) await remove(last.user, last.apiKeyId);
      } else {
        const { who, key } = step;
        const { body, asksFor } = BODIES[step.body] ?? { body: {}, asksFor: undefined };
        const answer = await createUnder(url(), principals[who] ?? {}, key, body);
        const named = answer.status === 409 ? ` ${answer.apiKeyId}` : "";
        expect(answer.said + named).toBe(model.expected(String(who), key, asksFor));
        if (answer.status !== 201) continue;
        const apiKeyId = answer.apiKeyId ?? "";
        made.push({ apiKeyId, user: users[who % users.length] });
        secrets.add(answer.body.secret ?? "");
        if (key !== undefined) {
          model.claim(String(who), key, asksFor ?? "", apiKeyId);
        }
      }
    }
    expect(secrets.size).toBe(made.length);
    for (const user of users) {
      const { created } = await keysAndEntries(url(), user);
      const own = made.filter((key) => key.user === user).map(({ apiKeyId }) => apiKeyId);
      // The first is the one that acts.
      expect(created.slice(1)).toEqual(own);
    }
  }

  test("any creates, repeated or not, are answered as if idempotency keys were a map that forgets after 24 hours", async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), carryOut), {
      numRuns: process.env["LATCHKEY_TEST_ALL"] === "1" ? 25 : 8,
    });
  });
});
