import { expect, test } from "vitest";
import { expirationPast, wantedExpiration } from "./expiration.ts";

const before = new Date("2027-01-01T00:00:00.000Z");

test.each([
  ["absent", undefined, before],
  ["null", null, null],
  ["2027-05-23T09:00:00+02:00", "2027-05-23T09:00:00+02:00", new Date("2027-05-23T07:00:00Z")],
])("a change whose expiration is %s asks for that", (_, wanted, expiration) => {
  expect(wantedExpiration(before, wanted)).toEqual(expiration);
});

test("a key that never expires goes on so where a change does not speak of it", () => {
  expect(wantedExpiration(null, undefined)).toBeNull();
});

test("an expiration in the past is refused by its field, with the way out", () => {
  expect(expirationPast).toEqual({
    refused: "invalid_request",
    detail: "The request has 1 fault; see errors.",
    errors: [
      {
        in: "body",
        field: "/expiresAt",
        message: "must be in the future; leave it out, or send null, for a key that never expires",
      },
    ],
  });
});
