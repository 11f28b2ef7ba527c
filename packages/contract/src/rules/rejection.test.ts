import { expect, test } from "vitest";
import { defaultSecretFormat } from "../secret/secret-format.ts";
import type { Refusal } from "./refusal.ts";
import {
  rejected,
  rejectedByOperation,
  rejectUnauthenticated,
  rejectUnavailable,
} from "./rejection.ts";

const keyEnded: Refusal = { refused: "invalid_token", detail: "The API key was revoked." };
const notFound: Refusal = { refused: "not_found" };

test("a rejection says nothing in headers, unless told to", () => {
  expect(rejected(notFound)).toEqual({ refusal: notFound, headers: {} });
  expect(rejected(notFound, { Allow: "GET" })).toEqual({
    refusal: notFound,
    headers: { Allow: "GET" },
  });
});

test("a request without credentials is asked for some, and told no error (RFC 6750, section 3.1)", () => {
  const { refusal, headers } = rejectUnauthenticated(defaultSecretFormat, "Acme");
  expect(refusal.refused).toBe("unauthenticated");
  expect(headers).toEqual({ "WWW-Authenticate": 'Bearer realm="Acme"' });
});

test.each([
  [undefined, 1],
  [1, 1],
  [30, 30],
])("a request that cannot be answered now, for %s s, is to come back after %i", (given, told) => {
  expect(rejectUnavailable(given)).toEqual({
    refusal: { refused: "unavailable" },
    headers: { "Retry-After": told },
  });
});

test("a call whose key ended since it was admitted is challenged as it would have been then; any other is not", () => {
  expect(rejectedByOperation(keyEnded, "Acme")).toEqual({
    refusal: keyEnded,
    headers: {
      "WWW-Authenticate": expect.stringMatching(/^Bearer realm="Acme", error="invalid_token"/),
    },
  });
  expect(rejectedByOperation(notFound, "Acme")).toEqual({ refusal: notFound, headers: {} });
});
