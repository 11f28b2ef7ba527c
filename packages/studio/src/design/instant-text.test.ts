import { expect, test } from "vitest";
import { createInstantText } from "./instant-text.ts";

const now = Date.UTC(2026, 10, 23, 9);
const text = createInstantText("en", "just now");
const SECOND = 1000;
const HOUR = 3_600 * SECOND;

test.each([
  [0, "just now"],
  [-59 * SECOND, "just now"],
  // A clock that is a little ahead.
  [20 * SECOND, "just now"],
  [-60 * SECOND, "1 minute ago"],
  [-59 * 60 * SECOND, "59 minutes ago"],
  [-HOUR, "1 hour ago"],
  [-47 * HOUR, "1 day ago"],
  [7 * 24 * HOUR + SECOND, "in 7 days"],
  [14 * 24 * HOUR - SECOND, "in 14 days"],
  [90 * 24 * HOUR, "Feb 21, 2027"],
])("%d ms from now is %s", (distance, said) => {
  expect(text.relative(new Date(now + distance), now)).toBe(said);
});
