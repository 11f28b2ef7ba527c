import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalIpAddress } from "../ip-address.ts";
import { createRateLimit } from "./rate-limit.ts";

// Zeros are what an address is shortened by.
const group = fc.oneof(
  { weight: 3, arbitrary: fc.constant("0") },
  { weight: 2, arbitrary: fc.constantFrom("1", "db8", "ffff") },
);
const half = fc.array(group, { minLength: 4, maxLength: 4 }).map((groups) => groups.join(":"));

/** Whether two addresses share what one of them may take. */
function countAsOne(one: string, other: string): boolean {
  const take = createRateLimit({ windowMs: 60_000, mostOfOne: 1, mostOfAll: 100 });
  expect(take(canonicalIpAddress(one) ?? null, 0)).toBeUndefined();
  return take(canonicalIpAddress(other) ?? null, 0) !== undefined;
}

test("addresses of IPv6 count as one where their networks of 2^64 are one, however they are shortened", () => {
  fc.assert(
    fc.property(half, half, half, half, (network, otherNetwork, host, otherHost) => {
      const mapped = (address: string) => canonicalIpAddress(address)?.includes(".") ?? false;
      const [first, second] = [`${network}:${host}`, `${network}:${otherHost}`];
      fc.pre(!mapped(first) && !mapped(second));
      expect(countAsOne(first, second)).toBe(true);
      const elsewhere = `${otherNetwork}:${otherHost}`;
      fc.pre(!mapped(elsewhere));
      expect(countAsOne(first, elsewhere)).toBe(network === otherNetwork);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["192.0.2.1", "192.0.2.2"],
  ["2001:db8:1:2::", "2001:db8:1:3::"],
  ["2001:db8:12:3::", "2001:db8:1:23::"],
  ["::1", "1::"],
])("%s and %s count each by itself", (one, other) => {
  expect(countAsOne(one, other)).toBe(false);
});
