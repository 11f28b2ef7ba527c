import { expect, test } from "vitest";
import type { Principal } from "../generated/openapi-types/index.ts";
import { refuseOutliving } from "./expiration.ts";

const own = new Date("2027-01-01T00:00:00.000Z");
const key = (expiresAt: Date | null): Principal => ({
  type: "api_key",
  id: "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10",
  name: "CI",
  organizationId: "acme",
  expiresAt: expiresAt?.toISOString() ?? null,
});
const user: Principal = {
  type: "user",
  id: "u1",
  name: "Ada",
  organizationId: "acme",
  expiresAt: null,
};
const after = (ms: number): Date => new Date(own.getTime() + ms);

test.each([
  ["a user", user, null, true],
  ["a key that never expires", key(null), null, true],
  ["a key that never expires", key(null), after(1), true],
  ["a key that expires", key(own), after(-1), true],
  ["a key that expires", key(own), own, true],
  ["a key that expires", key(own), after(1), false],
  ["a key that expires", key(own), null, false],
])("%s (%j) may make a key that expires at %j: %s", (_, principal, expiresAt, may) => {
  expect(refuseOutliving(principal, expiresAt)?.refused).toBe(
    may ? undefined : "expiration_exceeds_principal",
  );
});

test("the refusal says up to when", () => {
  expect(refuseOutliving(key(own), null)?.detail).toContain("2027-01-01T00:00:00.000Z");
});
