import { expect, test } from "vitest";
import { createRateLimit } from "./rate-limit.ts";

const bounds = { windowMs: 60_000, mostOfOne: 2, mostOfAll: 5 };

test("an address may come so often a window, and is then told when to come again", () => {
  const take = createRateLimit(bounds);
  expect([take("192.0.2.1", 0), take("192.0.2.1", 10_000)]).toEqual([undefined, undefined]);
  expect(take("192.0.2.1", 20_000)).toBe(40);
  expect(take("192.0.2.1", 59_999)).toBe(1);
  expect(take("192.0.2.2", 20_000)).toBeUndefined();
  expect(take("192.0.2.1", 60_000)).toBeUndefined();
});

test("all addresses together are bounded too", () => {
  const take = createRateLimit(bounds);
  const taken = Array.from({ length: 9 }, (_, index) => take(`192.0.2.${index}`, 0));
  expect(taken.filter((seconds) => seconds === undefined)).toHaveLength(5);
  expect(taken.at(-1)).toBe(60);
});

test.each([
  ["2001:db8::1", "2001:db8::2"],
  ["2001:db8:0:1::", "2001:db8:0:1:ffff:ffff:ffff:ffff"],
  ["::1", "::2"],
  [null, null],
])("%s and %s count as one", (one, other) => {
  const take = createRateLimit({ ...bounds, mostOfOne: 1 });
  expect(take(one, 0)).toBeUndefined();
  expect(take(other, 0)).toBe(60);
});

test("another network of IPv6 counts by itself", () => {
  const take = createRateLimit({ ...bounds, mostOfOne: 1 });
  expect(take("2001:db8:0:1::1", 0)).toBeUndefined();
  expect(take("2001:db8:0:2::1", 0)).toBeUndefined();
});

test("a clock that is set back opens a new window, and locks nobody out", () => {
  const take = createRateLimit({ ...bounds, mostOfOne: 1 });
  expect(take("192.0.2.1", 1_000_000)).toBeUndefined();
  expect(take("192.0.2.1", 0)).toBeUndefined();
});
