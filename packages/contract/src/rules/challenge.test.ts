import { expect, test } from "vitest";
import { challenge, DEFAULT_REALM, isRealm } from "./challenge.ts";

test.each([
  [undefined, `Bearer realm="keys"`],
  [
    "invalid_token" as const,
    `Bearer realm="keys", error="invalid_token", error_description="The secret is not valid."`,
  ],
  [
    "invalid_request" as const,
    `Bearer realm="keys", error="invalid_request", error_description="The credentials are not well-formed."`,
  ],
])("the challenge after %s is %s", (error, header) => {
  expect(challenge("keys", error)).toEqual({ "WWW-Authenticate": header });
});

test.each([
  [DEFAULT_REALM, true],
  ["Acme's API (v1)", true],
  [" ", true],
  ["~", true],
  ["a".repeat(100), true],
  ["", false],
  ["a".repeat(101), false],
  ['a"b', false],
  ["a\\b", false],
  ["a\r\nb", false],
  ["\u007f", false],
  ["Café", false],
])("a realm may be %j, which is quoted as it is: %s", (text, may) => {
  expect(isRealm(text)).toBe(may);
});
