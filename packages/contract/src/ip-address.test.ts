import { isIP } from "node:net";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalIpAddress } from "./ip-address.ts";

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::1", "::1"],
  ["2001:DB8:0:0:0:0:0:1", "2001:db8::1"],
  ["2001:0db8::0001", "2001:db8::1"],
  ["fe80::1%eth0", "fe80::1"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["::FFFF:cb00:7107", "203.0.113.7"],
  ["0:0:0:0:0:ffff:203.0.113.7", "203.0.113.7"],
  ["64:ff9b::203.0.113.7", "64:ff9b::cb00:7107"],
  ["::", "::"],
  ["203.0.113.07", "203.0.113.7"],
])("%s is spelled %s", (text, canonical) => {
  expect(canonicalIpAddress(text)).toBe(canonical);
});

test.each([
  "",
  "localhost",
  "1.2.3",
  "1.2.3.4.5",
  "256.1.1.1",
  "1.2.3.4:80",
  "[::1]",
  ":::",
  "1::2::3",
  "12345::",
  "::1/64",
  "0x7f.1",
  "2130706433",
  "::ffff:256.0.0.1",
  "1.2.3.4 ",
  "::1@x",
  "::1]/x[",
  "1:2:3:4:5:6:7:8:9",
])("%j is no address", (text) => {
  expect(canonicalIpAddress(text)).toBeUndefined();
});

test("every spelling of an address has one canonical spelling, which is an address and its own", () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), fc.boolean(), (text, upper) => {
      const canonical = canonicalIpAddress(upper ? text.toUpperCase() : text) ?? "";
      expect(isIP(canonical)).not.toBe(0);
      expect(canonicalIpAddress(canonical)).toBe(canonical);
      expect(canonical).toBe(canonicalIpAddress(text.toLowerCase()));
    }),
  );
});

test("it takes no more for an address than Node does", () => {
  const character = fc.constantFrom(..."0123456789abcdefF:.");
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 20 }), (text) => {
      if (canonicalIpAddress(text) !== undefined) expect([text, isIP(text)]).not.toEqual([text, 0]);
    }),
  );
});
