import { afterEach, expect, test, vi } from "vitest";
import { createSignInCodes } from "./sign-in-codes.ts";

afterEach(() => void vi.useRealTimers());

test("a code is good once", () => {
  const codes = createSignInCodes();
  const code = codes.issue();
  expect(code).toMatch(/^[\w-]{22}$/);
  expect([codes.redeem(code), codes.redeem(code)]).toEqual([true, false]);
});

test("a code is good for less than ten minutes", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const codes = createSignInCodes();
  const [early, late] = [codes.issue(), codes.issue()];
  vi.advanceTimersByTime(10 * 60_000 - 1);
  const wasGood = codes.redeem(early);
  vi.advanceTimersByTime(1);
  expect([wasGood, codes.redeem(late)]).toEqual([true, false]);
});

test("a hundred codes are kept, the newest", () => {
  const codes = createSignInCodes();
  const issued = Array.from({ length: 101 }, () => codes.issue());
  expect(issued.map((code) => codes.redeem(code)).indexOf(true)).toBe(1);
});
