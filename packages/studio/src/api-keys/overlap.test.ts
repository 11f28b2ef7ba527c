import { expect, test } from "vitest";
import { oldUseOf, overlapEnd } from "./overlap.ts";

const now = Date.parse("2026-11-23T12:00:00.000Z");
const rotatedAt = "2026-11-23T11:00:00.000Z";

test("an overlap ends with its key where that expires before", () => {
  expect(overlapEnd(3600, { expiresAt: null }, now)).toEqual({
    instant: new Date("2026-11-23T13:00:00.000Z"),
    isExpiration: false,
  });
  expect(overlapEnd(3600, { expiresAt: "2026-11-23T12:30:00.000Z" }, now)).toEqual({
    instant: new Date("2026-11-23T12:30:00.000Z"),
    isExpiration: true,
  });
});

test.each([
  ["never", null, rotatedAt],
  ["before-rotation", "2026-11-23T10:59:50.000Z", rotatedAt],
  // It may have been used for ten seconds from then on.
  ["lately", "2026-11-23T10:59:51.000Z", rotatedAt],
  ["lately", "2026-11-23T11:59:00.000Z", rotatedAt],
  // What has used it a minute ago will use it again.
  ["lately", "2026-11-23T11:59:00.000Z", "2026-11-23T11:59:30.000Z"],
  ["lately", "2026-11-23T10:00:00.000Z", undefined],
  ["long-ago", "2026-11-21T10:00:00.000Z", "2026-11-20T10:00:00.000Z"],
])("an old secret was used %s: %s", (use, lastUsedAt, rotated) => {
  expect(oldUseOf({ lastUsedAt }, rotated, now)).toBe(use);
});
