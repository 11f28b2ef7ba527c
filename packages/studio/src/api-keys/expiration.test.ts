import { expect, test } from "vitest";
import { expirationOf, expiresAt, offeredDays, optionOf } from "./expiration.ts";

const now = Date.UTC(2026, 10, 23, 9);

test("a number of days counts from now, a day lasts to its end where the reader is, and none is none", () => {
  expect(expiresAt({ kind: "days", days: 7 }, now)).toEqual(new Date(now + 7 * 86_400_000));
  const lastDay = expiresAt({ kind: "date", day: "2026-11-30" }, now);
  expect(lastDay).toEqual(new Date(2026, 10, 30, 23, 59, 59));
  expect(expiresAt({ kind: "date", day: "" }, now)).toBeUndefined();
  expect(expiresAt({ kind: "none" }, now)).toBeNull();
  expect(expiresAt({ kind: "unchanged" }, now)).toBeUndefined();
});

test("every option is read back as it was written", () => {
  for (const option of [...offeredDays.map(String), "none", "date", "unchanged"]) {
    expect(optionOf(expirationOf(option))).toBe(option);
  }
});
