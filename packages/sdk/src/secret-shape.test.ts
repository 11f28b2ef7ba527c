import { secretFormat } from "@latchkey/contract";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import vectors from "../../contract/secret-vectors.json" with { type: "json" };
import { isSecret } from "./secret-shape.ts";

test("the contract's vectors come out as the contract says", () => {
  expect(vectors.valid.filter(({ secret }) => !isSecret(secret))).toEqual([]);
  // One that is well formed with another prefix than the vector's is no fault here.
  const invalid = vectors.invalid.filter(({ reason }) => reason === "checksum");
  expect(invalid.filter(({ text }) => isSecret(text))).toEqual([]);
  expect(vectors.valid.length * invalid.length).toBeGreaterThan(0);
});

test("every secret of every prefix is one, and none is with a character changed, added or left out", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...vectors.prefixes.valid),
      fc.uint8Array({ minLength: 48, maxLength: 48, max: 247 }),
      fc.nat(35),
      (prefix, bytes, at) => {
        const secret = secretFormat({ prefix }).generate({ random: (into) => into.set(bytes) });
        const place = prefix.length + at;
        const other = secret[place] === "a" ? "b" : "a";
        return (
          isSecret(secret) &&
          !isSecret(secret.slice(0, place) + other + secret.slice(place + 1)) &&
          !isSecret(secret.slice(0, place) + secret.slice(place + 1)) &&
          !isSecret(`${secret}a`)
        );
      },
    ),
  );
});

test.each([undefined, null, 5, "", "sk_", `sk_${"0".repeat(36)} `, "SK_", {}])(
  "%j is no secret",
  (value) => {
    expect(isSecret(value)).toBe(false);
  },
);
