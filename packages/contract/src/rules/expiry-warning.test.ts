import { expect, test } from "vitest";
import { EXPIRES_AT_HEADER, expiryWarning, isExpiryWarningDays } from "./expiry-warning.ts";

const now = new Date("2026-11-23T09:00:00.000Z");
const DAY = 86_400_000;
const inMs = (milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString();

test.each([
  ["never", null, 14, false],
  ["in 14 days", inMs(14 * DAY), 14, true],
  ["a millisecond later", inMs(14 * DAY + 1), 14, false],
  ["a millisecond from now", inMs(1), 1, true],
  ["now", inMs(0), 1, true],
  ["in a day and no more, where nobody is to be warned", inMs(DAY), 0, false],
  ["now, where nobody is to be warned", inMs(0), 0, false],
])("a key that expires %s (%s) is warned of, %i days ahead: %s", (_, expiresAt, days, warned) => {
  expect(expiryWarning(expiresAt, now, days)).toBe(warned ? expiresAt : undefined);
});

test("the header that warns is the one that is documented", () => {
  expect(EXPIRES_AT_HEADER).toBe("Latchkey-Key-Expires-At");
});

test.each([
  [0, true],
  [1, true],
  [14, true],
  [365, true],
  [-1, false],
  [366, false],
  [0.5, false],
  [Number.NaN, false],
  [Number.POSITIVE_INFINITY, false],
  ["14", false],
  [null, false],
  [undefined, false],
])("days ahead to warn may be %j: %s", (days, may) => {
  expect(isExpiryWarningDays(days)).toBe(may);
});
