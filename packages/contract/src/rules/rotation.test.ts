import { describe, expect, test } from "vitest";
import { expirationPast } from "./expiration.ts";
import { judgeRotation, overlapEndChanges } from "./rotation.ts";

const now = new Date("2026-11-23T09:00:00.000Z");
const inMs = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);
const text = (milliseconds: number): string => inMs(milliseconds).toISOString();
const DAY = 86_400_000;

const key = { hint: "sk_old", previous: undefined, expiresAt: null, revokedAt: null };
const user = { expiresAt: null };
const rotate = (
  own: Partial<Parameters<typeof judgeRotation>[0]>,
  input: Parameters<typeof judgeRotation>[1] = {},
  actor: Parameters<typeof judgeRotation>[2] = user,
) => judgeRotation({ ...key, ...own }, input, actor, "sk_new", now);
const newSecret = { hint: { from: "sk_old", to: "sk_new" } };

describe("a rotation", () => {
  test("lets the old secret work on for a day", () => {
    expect(rotate({})).toEqual({
      expiresAt: null,
      validUntil: inMs(DAY),
      changes: {
        ...newSecret,
        previousSecret: { from: null, to: { hint: "sk_old", validUntil: text(DAY) } },
      },
    });
  });

  test("lets it work on for as long as is asked", () => {
    expect(rotate({}, { overlapSeconds: 1 })).toMatchObject({
      validUntil: inMs(1000),
      changes: { previousSecret: { to: { validUntil: text(1000) } } },
    });
  });

  test("without an overlap ends it at once, and has no previous secret to tell of", () => {
    expect(rotate({}, { overlapSeconds: 0 })).toEqual({
      expiresAt: null,
      validUntil: now,
      changes: newSecret,
    });
  });

  test("in an overlap takes the place of the secret before", () => {
    const previous = { hint: "sk_older", validUntil: inMs(5000) };
    const from = { hint: "sk_older", validUntil: text(5000) };
    expect(rotate({ previous }, { overlapSeconds: 2 })).toMatchObject({
      changes: { previousSecret: { from, to: { hint: "sk_old", validUntil: text(2000) } } },
    });
    expect(rotate({ previous }, { overlapSeconds: 0 })).toMatchObject({
      changes: { previousSecret: { from, to: null } },
    });
  });

  test("may change the expiration, take it away, or leave it as it is", () => {
    const expiresAt = inMs(5000);
    expect(rotate({ expiresAt })).toMatchObject({ expiresAt });
    expect(rotate({ expiresAt })).not.toHaveProperty("changes.expiresAt");
    expect(rotate({ expiresAt }, { expiresAt: text(9000) })).toMatchObject({
      expiresAt: inMs(9000),
      changes: { expiresAt: { from: text(5000), to: text(9000) } },
    });
    expect(rotate({ expiresAt }, { expiresAt: null })).toMatchObject({
      expiresAt: null,
      changes: { expiresAt: { from: text(5000), to: null } },
    });
  });

  test("of two secrets that show alike changes nothing that can be told", () => {
    const alike = judgeRotation(
      { ...key, hint: "sk_new" },
      { overlapSeconds: 0 },
      user,
      "sk_new",
      now,
    );
    expect(alike).toEqual({ expiresAt: null, validUntil: now, changes: {} });
  });

  test.each([
    ["expired", { expiresAt: now }],
    ["revoked", { revokedAt: inMs(-1) }],
  ])("of a key that is %s is refused", (status, own) => {
    expect(rotate(own, { expiresAt: text(9000) })).toEqual({
      refused: "api_key_not_active",
      detail: `The API key is ${status}. Create a new one.`,
    });
  });

  test("to an expiration that is not in the future is refused", () => {
    expect(rotate({}, { expiresAt: text(0) })).toEqual(expirationPast);
    expect(rotate({}, { expiresAt: text(1) })).toMatchObject({ expiresAt: inMs(1) });
  });

  test("by a key that expires makes no secret that outlives it", () => {
    const actor = { expiresAt: text(5000) };
    const exceeds = { refused: "expiration_exceeds_principal" };
    expect(rotate({}, {}, actor)).toMatchObject(exceeds);
    expect(rotate({ expiresAt: inMs(5001) }, {}, actor)).toMatchObject(exceeds);
    expect(rotate({}, { expiresAt: text(5001) }, actor)).toMatchObject(exceeds);
    expect(rotate({}, { expiresAt: text(5000) }, actor)).toMatchObject({ expiresAt: inMs(5000) });
    expect(rotate({ expiresAt: inMs(5000) }, {}, actor)).toMatchObject({ expiresAt: inMs(5000) });
  });
});

test("an overlap that was ended early is told by the secret that it was of", () => {
  expect(overlapEndChanges({ hint: "sk_old", validUntil: inMs(1) })).toEqual({
    previousSecret: { from: { hint: "sk_old", validUntil: text(1) }, to: null },
  });
});
