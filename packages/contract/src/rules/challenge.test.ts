import { expect, test } from "vitest";
import { challenge } from "./challenge.ts";

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
