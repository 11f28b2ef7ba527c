import { expect, test } from "vitest";
import { createLikely } from "./likely.ts";

test("who was admitted lately is likely, until rejected", () => {
  const likely = createLikely();
  expect(likely.has("a")).toBe(false);
  likely.set("a", true);
  expect(likely.has("a")).toBe(true);
  likely.set("a", false);
  expect(likely.has("a")).toBe(false);
});

test("a flood of secrets that are not admitted makes nobody forgotten; only so many are remembered", () => {
  const likely = createLikely(3);
  for (const digest of ["a", "b", "c"]) likely.set(digest, true);
  for (let unknown = 0; unknown < 100; unknown += 1) likely.set(`unknown ${unknown}`, false);
  expect(["a", "b", "c"].every(likely.has)).toBe(true);
  likely.set("d", true);
  expect(["a", "b", "c", "d"].map(likely.has)).toEqual([false, true, true, true]);
});

test("20,000 are remembered, where nothing else is said", () => {
  const likely = createLikely();
  for (let digest = 0; digest < 20_001; digest += 1) likely.set(String(digest), true);
  expect([likely.has("0"), likely.has("1"), likely.has("20000")]).toEqual([false, true, true]);
});

test("who comes again and again is remembered once", () => {
  const likely = createLikely(2);
  for (const digest of ["a", "b", "b", "b"]) likely.set(digest, true);
  expect(likely.has("a")).toBe(true);
});
