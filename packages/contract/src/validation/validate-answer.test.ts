import { expect, test } from "vitest";
import { validateAnswer } from "./validate-answer.ts";

const principal = {
  type: "user",
  id: "u1",
  name: "Ada",
  organizationId: "acme",
  expiresAt: null,
};

test("an answer that fits has no fault, and a newer service may say more", () => {
  expect(validateAnswer("getPrincipal", principal)).toEqual([]);
  expect(validateAnswer("getPrincipal", { ...principal, more: true })).toEqual([]);
  expect(validateAnswer("listApiKeys", { data: [], nextCursor: null })).toEqual([]);
});

test("what is wrong with an answer is told by its place, quoting nothing", () => {
  const faults = validateAnswer("listApiKeys", { data: [{ id: 7 }], nextCursor: null });
  expect(faults).toContain("/data/0/id must be string");
  expect(validateAnswer("listApiKeys", 7)).toEqual(["must be object"]);
});
