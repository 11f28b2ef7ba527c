import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultSecretFormat } from "../secret/secret-format.ts";
import { isRequestId } from "./request-id.ts";

const secret = defaultSecretFormat.generate();

describe("a request's id", () => {
  test.each(["1", "req_0199b7a2", "!", "~", "a".repeat(128), "00-4bf92f3577b34da6-01"])(
    "may be %j",
    (id) => {
      expect(isRequestId(id, defaultSecretFormat)).toBe(true);
    },
  );

  test.each([
    "",
    " ",
    "a b",
    "a\n",
    "a\r\nSet-Cookie: a=b",
    "\u007f",
    "é",
    "a".repeat(129),
    secret,
    `trace-${secret}`,
    undefined,
    null,
    1,
    ["a"],
    {},
  ])("is not %j", (id) => {
    expect(isRequestId(id, defaultSecretFormat)).toBe(false);
  });

  test("is printable ASCII without spaces, whatever the client sends", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 128 }), (text) => {
        const isPrintable = [...text].every((one) => one > " " && one < "\u007f");
        expect(isRequestId(text, defaultSecretFormat)).toBe(isPrintable);
      }),
    );
  });
});
