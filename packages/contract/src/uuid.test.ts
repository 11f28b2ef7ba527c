import fc from "fast-check";
import { expect, test } from "vitest";
import { isUuid } from "./uuid.ts";

test("every UUID is one, in lower and in upper case", () => {
  fc.assert(
    fc.property(fc.uuid(), (text) => {
      expect([isUuid(text), isUuid(text.toUpperCase())]).toEqual([true, true]);
    }),
  );
});

test.each([
  "",
  "x",
  "0199b7a27c1e7d3a9f0e3f1f6c1b2a10",
  "{0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10}",
  "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a1",
  "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a100",
  "g199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10",
  "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10\n",
  "0199b7a2-7c1-e7d3a-9f0e-3f1f6c1b2a10",
])("%j is none", (text) => {
  expect(isUuid(text)).toBe(false);
});
