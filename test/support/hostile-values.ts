import { defaultSecretFormat } from "@latchkey/contract";
import fc from "fast-check";
import type { ContractInput } from "./contract-operations.ts";

/** Well formed, and nobody's. */
export const secret = defaultSecretFormat.generate();

/** Texts that have broken something somewhere: encodings, databases, shells, spreadsheets, templates, terminals. */
export const NASTY = [
  "",
  " ",
  "\0",
  "a\0b",
  "\ud800",
  "\udfff a",
  "\u001b[2J",
  "a\r\nSet-Cookie: a=b",
  "\u0085",
  "\u202e\u2066",
  "\u200b",
  "\ufeff",
  "\u{10ffff}",
  "😀".repeat(50),
  "é\u0301".repeat(40),
  "'; drop table latchkey.api_keys; --",
  "\\'; select pg_sleep(20); --",
  "$1",
  "%",
  "%_%",
  "\\",
  "*",
  "=1+1",
  "@SUM(A1)",
  "${7*7}",
  "{{7*7}}",
  "<script>alert(1)</script>",
  "__proto__",
  "constructor",
  "../../etc/passwd",
  "..%2f..%2f",
  "%00",
  "%c0%ae",
  "null",
  "true",
  "NaN",
  "Infinity",
  "0x10",
  "1e400",
  "-0",
  "9007199254740993",
  "2147483648",
  "9999-12-31T23:59:59.999Z",
  "0000-01-01T00:00:00Z",
  "2027-02-30T09:00:00Z",
  "infinity",
  "now",
  "-infinity",
  "::1%eth0",
  "127.0.0.1/8",
  "x".repeat(99),
  "x".repeat(300),
  "y".repeat(2100),
  "(a+)+$",
  "a.".repeat(60),
  secret,
  `key=${secret}`,
  `"[1,2]"`,
  `{"a":1}`,
] as const;

export const nastyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 150 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 150 }) },
);

/** Texts that hug the bounds of a schema: as long as it allows, and one longer or shorter. */
export function textsAround({ schema }: ContractInput): fc.Arbitrary<string> {
  const { minLength = 1, maxLength = 100, enum: choices } = schema;
  const lengths = [minLength - 1, minLength, maxLength, maxLength + 1];
  const filled = lengths.filter((length) => length >= 0).map((length) => "z".repeat(length));
  return fc.constantFrom(...filled, ...(choices ?? []), ...(choices ?? []).map((one) => `${one} `));
}

export function numbersAround({ schema }: ContractInput): fc.Arbitrary<number> {
  const { minimum = 0, maximum = 100 } = schema;
  return fc.oneof(
    fc.constantFrom(
      minimum - 1,
      minimum,
      maximum,
      maximum + 1,
      minimum + 0.5,
      -0,
      2 ** 53,
      -(2 ** 63),
    ),
    fc.double(),
  );
}

/** Values that fit, mostly; without them nothing gets far. */
export function fitting(input: ContractInput, ids: readonly string[]): fc.Arbitrary<unknown> {
  const { schema, schemaName } = input;
  const types = [schema.type].flat();
  if (types.includes("integer"))
    return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 9 });
  if (types.includes("boolean")) return fc.boolean();
  if (schemaName === "Id") return fc.constantFrom(...ids);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.format === "date-time") {
    return fc.constantFrom("2999-05-23T09:00:00Z", "2999-12-31T23:59:59.9999+05:30");
  }
  if (schema.format === "ip") return fc.constantFrom("127.0.0.1", "2001:db8::1");
  if (input.name === "url") return fc.constant("https://git.example.com/.env");
  return fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 60 });
}

/** A value for a parameter: fitting, around its bounds, or nasty. */
export function textFor(input: ContractInput, ids: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fitting(input, ids).map(String) },
    { weight: 1, arbitrary: textsAround(input) },
    { weight: 1, arbitrary: numbersAround(input).map(String) },
    { weight: 2, arbitrary: nastyText },
  );
}
