import { describe, expect, test } from "vitest";
import { expirationPast } from "./expiration.ts";
import { judgeUpdate } from "./update.ts";

const now = new Date("2026-11-23T09:00:00.000Z");
const inMs = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);
const text = (milliseconds: number): string => inMs(milliseconds).toISOString();

const key = { name: "CI", description: "Deploys", expiresAt: inMs(5000), revokedAt: null };
const user = { expiresAt: null };
const update = (
  input: Parameters<typeof judgeUpdate>[1],
  own: Partial<Parameters<typeof judgeUpdate>[0]> = {},
  actor: Parameters<typeof judgeUpdate>[2] = user,
) => judgeUpdate({ ...key, ...own }, input, actor, now);
const { revokedAt: _, ...unchanged } = key;

describe("an update", () => {
  test.each([
    [{}],
    [{ name: "CI", description: "Deploys" }],
    [{ expiresAt: "2026-11-23T10:00:05+01:00" }],
  ])("of nothing changes nothing, however it is put: %j", (input) => {
    expect(update(input)).toEqual({ after: unchanged, changes: undefined });
  });

  test("changes what it names, tells before and after, and leaves the rest", () => {
    expect(update({ name: "CD" })).toEqual({
      after: { ...unchanged, name: "CD" },
      changes: { name: { from: "CI", to: "CD" } },
    });
    expect(update({ description: "Builds", expiresAt: text(1) })).toEqual({
      after: { name: "CI", description: "Builds", expiresAt: inMs(1) },
      changes: {
        description: { from: "Deploys", to: "Builds" },
        expiresAt: { from: text(5000), to: text(1) },
      },
    });
  });

  test("clears what it names as null", () => {
    expect(update({ description: null, expiresAt: null })).toEqual({
      after: { name: "CI", description: null, expiresAt: null },
      changes: {
        description: { from: "Deploys", to: null },
        expiresAt: { from: text(5000), to: null },
      },
    });
  });

  test.each([
    ["expired", { expiresAt: now }],
    ["revoked", { revokedAt: now }],
  ])("of a key that is %s is refused: none is revived", (status, own) => {
    expect(update({ expiresAt: text(9000) }, own)).toEqual({
      refused: "api_key_not_active",
      detail: `The API key is ${status}. Create a new one.`,
    });
  });

  test("to an expiration that is not in the future is refused", () => {
    expect(update({ expiresAt: text(0) })).toEqual(expirationPast);
    expect(update({ name: "CD", expiresAt: text(-1) })).toEqual(expirationPast);
  });
});

describe("an update by a key that expires", () => {
  const actor = { expiresAt: text(5000) };
  const exceeds = { refused: "expiration_exceeds_principal" };

  test("extends no key beyond its own expiration", () => {
    expect(update({ expiresAt: text(5001) }, {}, actor)).toMatchObject(exceeds);
    expect(update({ expiresAt: null }, {}, actor)).toMatchObject(exceeds);
    expect(update({ expiresAt: text(5000) }, { expiresAt: inMs(1) }, actor)).toMatchObject({
      after: { expiresAt: inMs(5000) },
    });
  });

  test("may shorten one that outlives it, and rename it", () => {
    for (const expiresAt of [inMs(9000), null]) {
      expect(update({ expiresAt: text(8000) }, { expiresAt }, actor)).toMatchObject({
        after: { expiresAt: inMs(8000) },
      });
      expect(update({ name: "CD" }, { expiresAt }, actor)).toMatchObject({
        after: { name: "CD", expiresAt },
      });
    }
  });
});
