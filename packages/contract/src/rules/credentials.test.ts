import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { secretFormat } from "../secret/secret-format.ts";
import { readCredentials, refuseUnauthenticated } from "./credentials.ts";

const once = (): boolean => false;
const read = (authorization: string | null | undefined, url = "/v1/principal") =>
  readCredentials(url, authorization, once);

const inUrl = {
  kind: "fault",
  refusal: {
    refused: "invalid_request",
    detail:
      "A secret in the URL ends up in logs. Revoke it, and send the new one in the Authorization header.",
    errors: [{ in: "query", field: "/access_token", message: "must not be sent in the URL" }],
  },
};
const twice = {
  kind: "fault",
  refusal: {
    refused: "invalid_request",
    detail: "Send one Authorization header.",
    errors: [{ in: "header", field: "/authorization", message: "must be sent once" }],
  },
};
const empty = {
  kind: "fault",
  refusal: {
    refused: "invalid_request",
    detail:
      "The Authorization header is empty. Send the secret of an API key after the word Bearer.",
    errors: [{ in: "header", field: "/authorization", message: "must not be empty" }],
  },
};

describe("a request's credentials", () => {
  test.each([
    ["Bearer x", "x"],
    ["bearer x", "x"],
    ["BEARER \t x", "x"],
    ["Bearer\tx", "x"],
    [" Bearer  x ", "x"],
    ["Bearer x y", "x y"],
  ])("%j is a secret, to be checked", (authorization, secret) => {
    expect(read(authorization)).toEqual({ kind: "bearer", secret });
  });

  test("are the whole secret, whatever it is made of", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\x21-\x7e]{1,50}$/), (secret) => {
        expect(read(`Bearer ${secret}`)).toEqual({ kind: "bearer", secret });
      }),
    );
  });

  test.each([undefined, null])("%s is none, and then nobody asks for a second one", (header) => {
    const asked = () => expect.unreachable("There is not even a first one.");
    expect(readCredentials("/", header, asked)).toEqual({ kind: "none" });
  });

  test.each(["Basic YTpi", "Basic", "Bearerx y", "sk_x", "Digest a=b"])(
    "%j is of another scheme",
    (authorization) => {
      expect(read(authorization)).toEqual({ kind: "other-scheme" });
    },
  );

  test.each(["", " ", "Bearer", "Bearer ", "\tbearer\t"])("%j is refused as empty", (header) => {
    expect(read(header)).toEqual(empty);
  });

  test("sent twice are refused, even where both are alike", () => {
    expect(readCredentials("/", "Bearer x", () => true)).toEqual(twice);
  });

  test.each(["/?access_token=x", "/?a=b&access_token", "/?access%5Ftoken=x", "/?a?&access_token="])(
    "in the URL are refused whatever the header says: %s",
    (url) => {
      expect(read("Bearer x", url)).toEqual(inUrl);
      expect(read(undefined, url)).toEqual(inUrl);
    },
  );

  test.each(["/access_token=x", "/?q=access_token", "/?Access_Token=x", "/&access_token=x"])(
    "do not stand in %s",
    (url) => {
      expect(read(undefined, url)).toEqual({ kind: "none" });
    },
  );
});

test("whoever comes without credentials is told what this service's secrets begin with", () => {
  expect(refuseUnauthenticated(secretFormat({ prefix: "acme_live_" }))).toEqual({
    refused: "unauthenticated",
    detail: "Send the secret of an API key: Authorization: Bearer acme_live_…",
  });
});
