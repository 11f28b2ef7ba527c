import { expect, test } from "vitest";
import { principalOfUser, userExpected } from "./user.ts";

const ada = { id: "u1", name: "Ada", organizationId: "acme" };

test("a signed-in user acts as one, and nothing else of the host's is kept", () => {
  expect(principalOfUser({ ...ada, email: "ada@example.com", type: "system" })).toEqual({
    type: "user",
    ...ada,
    expiresAt: null,
  });
});

test.each([
  undefined,
  null,
  "u1",
  7,
  {},
  { ...ada, id: "" },
  { ...ada, id: 7 },
  { ...ada, id: "a\nb" },
  { ...ada, name: "" },
  { ...ada, name: null },
  { ...ada, name: "x".repeat(256) },
  { ...ada, organizationId: "" },
  { ...ada, organizationId: undefined },
  { ...ada, organizationId: "\u0000" },
])("%j is no user", (value) => {
  expect(principalOfUser(value)).toBeUndefined();
});

test("whoever returns something else is told what to return", () => {
  expect(userExpected).toBe(
    "authenticateUser must return null, or { id, name, organizationId }, each a text of 1 to 255 characters on one line.",
  );
});
