import { expect, test } from "vitest";
import { parseWhen } from "./when.ts";

const now = Date.parse("2026-11-23T09:00:00.000Z");

test.each([
  ["90d", 1, "2027-02-21T09:00:00.000Z"],
  ["12h", -1, "2026-11-22T21:00:00.000Z"],
  ["30m", 1, "2026-11-23T09:30:00.000Z"],
  ["1w", -1, "2026-11-16T09:00:00.000Z"],
  ["2027-05-23", 1, "2027-05-23T00:00:00.000Z"],
  ["2027-05-23T09:00:00+02:00", 1, "2027-05-23T07:00:00.000Z"],
] as const)("%s is an instant", (text, direction, expected) => {
  expect(parseWhen(text, direction, now)?.toISOString()).toBe(expected);
});

test.each(["", "90", "d", "-90d", "90 d", "1y", "2027-02-30", "2027-05-23T09:00:00", "tomorrow"])(
  "%s is none",
  (text) => {
    expect(parseWhen(text, 1, now)).toBeUndefined();
  },
);
