import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isJsonType, isPlainEncoding, MOST_BODY_BYTES, parseJsonBody } from "./body.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const notJson = {
  refused: "invalid_request",
  detail: "The request has 1 fault; see errors.",
  errors: [{ in: "body", field: "", message: "must be JSON" }],
};

test.each([
  ["application/json", true],
  ["Application/JSON", true],
  ["application/json; charset=latin1", true],
  ["application/json \t;x", true],
  ["application/jsonx", false],
  ["application/json x", false],
  ["text/application/json", false],
  ["text/plain", false],
  ["", false],
  [null, false],
  [undefined, false],
])("a Content-Type of %j says JSON: %s", (type, says) => {
  expect(isJsonType(type)).toBe(says);
});

test.each([
  [undefined, true],
  [null, true],
  ["", true],
  ["identity", true],
  ["IDENTITY", true],
  ["gzip", false],
  ["identity, gzip", false],
  ["x-identity", false],
])("a Content-Encoding of %j leaves a body as it is: %s", (encoding, leaves) => {
  expect(isPlainEncoding(encoding)).toBe(leaves);
});

describe("a JSON body", () => {
  test("comes as the value that it stands for", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), (text) => {
        expect(parseJsonBody(bytesOf(text))).toEqual({ value: JSON.parse(text) });
      }),
    );
  });

  test("may be null, which is no body left out", () => {
    expect(parseJsonBody(bytesOf("null"))).toEqual({ value: null });
  });

  test("holds 16 KiB and no byte more, however many characters that is", () => {
    expect(MOST_BODY_BYTES).toBe(16_384);
    const longest = `"${"é".repeat(8191)}"`;
    expect(parseJsonBody(bytesOf(longest))).toEqual({ value: "é".repeat(8191) });
    expect(parseJsonBody(bytesOf(`${longest} `))).toEqual({ refused: "payload_too_large" });
  });

  test.each([
    ["nothing", new Uint8Array()],
    ["half of an object", bytesOf(`{"name":`)],
    ["two values", bytesOf("1 2")],
    ["a text without quotes", bytesOf("name")],
    ["bytes that are no UTF-8", Uint8Array.of(0x22, 0xff, 0x22)],
    ["a surrogate in UTF-8", Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22)],
  ])("is not %s", (_, bytes) => {
    expect(parseJsonBody(bytes)).toEqual(notJson);
  });
});
