import { expect, test } from "vitest";
import { attemptKey } from "./attempt-key.ts";

test("the same wish is the same attempt, with the instant of the first; another wish is another", () => {
  const attempt = attemptKey();
  const first = attempt({ name: "a" });
  const instant = new Date();
  expect(first.once(instant)).toBe(instant);
  const again = attempt({ name: "a" });
  expect(again.idempotencyKey).toBe(first.idempotencyKey);
  expect(again.once(new Date(0))).toBe(instant);
  const other = attempt({ name: "b" });
  expect(other.idempotencyKey).not.toBe(first.idempotencyKey);
  expect(other.once(null)).toBeNull();
});
