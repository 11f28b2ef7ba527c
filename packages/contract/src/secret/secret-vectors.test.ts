import { readFileSync } from "node:fs";
import { crc32 as zlibCrc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { BASE62_ALPHABET, encodeBase62 } from "./base62.ts";
import { crc32 } from "./checksum.ts";
import { DEFAULT_SECRET_PREFIX, isSecretPrefix } from "./prefix.ts";
import { defaultSecretFormat, secretFormat } from "./secret-format.ts";

interface Vectors {
  alphabet: string;
  defaultPrefix: string;
  prefixes: { valid: string[]; invalid: string[] };
  patterns: { prefix: string; pattern: string }[];
  base62: { value: number; length: number; text: string }[];
  crc32: { text: string; value: number; hex: string }[];
  draws: { note: string; bytes: number[]; random: string; secret: string }[];
  valid: {
    note: string;
    prefix: string;
    secret: string;
    random: string;
    crc32: number;
    checksum: string;
    hint: string;
  }[];
  invalid: { note: string; prefix: string; text: string; reason: "shape" | "checksum" }[];
  redactions: { note: string; prefix: string; text: string; redacted: string }[];
  pathRedactions: { note: string; prefix: string; path: string; redacted: string }[];
}

const file = new URL("../../secret-vectors.json", import.meta.url);
// The file is ours, and each group is compared in full below: a wrong type here fails a test.
const vectors = JSON.parse(readFileSync(file, "utf8")) as Vectors;

/** The base-62 text of an integer by repeated BigInt division: shares nothing with the code under test. */
function base62Oracle(value: number, length: number): string {
  const digits = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"];
  const text: string[] = [];
  for (let rest = BigInt(value); rest > 0n; rest /= 62n)
    text.unshift(digits[Number(rest % 62n)] ?? "?");
  return text.join("").padStart(length, "0");
}

/** Gives the bytes of a list, in order, to whoever asks; then zeros. */
function sourceOf(list: readonly number[]): (bytes: Uint8Array) => void {
  let given = 0;
  return (bytes) => {
    bytes.fill(0);
    bytes.set(list.slice(given, given + bytes.length));
    given += bytes.length;
  };
}

describe("the published vectors", () => {
  it("leave no group empty", () => {
    const groups = Object.values(vectors).filter((group) => Array.isArray(group));
    expect(groups.map((group) => group.length > 1)).toEqual(Array(8).fill(true));
    expect(vectors.prefixes.valid.length * vectors.prefixes.invalid.length).toBeGreaterThan(1);
  });

  it("name the alphabet and the default prefix", () => {
    expect(vectors.alphabet).toBe(BASE62_ALPHABET);
    expect(vectors.defaultPrefix).toBe(DEFAULT_SECRET_PREFIX);
    expect(defaultSecretFormat.prefix).toBe(vectors.defaultPrefix);
  });

  it.each(vectors.prefixes.valid)("have %j as a prefix", (prefix) => {
    expect(isSecretPrefix(prefix)).toBe(true);
    expect(secretFormat({ prefix }).prefix).toBe(prefix);
  });

  it.each(vectors.prefixes.invalid)("do not have %j as a prefix", (prefix) => {
    expect(isSecretPrefix(prefix)).toBe(false);
    expect(() => secretFormat({ prefix })).toThrow(TypeError);
  });

  it.each(vectors.patterns)("publish the pattern of $prefix", ({ prefix, pattern }) => {
    expect(secretFormat({ prefix }).pattern).toBe(pattern);
  });

  it.each(vectors.base62)("write $value with $length digits", ({ value, length, text }) => {
    expect(text).toBe(base62Oracle(value, length));
    expect(encodeBase62(value, length)).toBe(text);
  });

  it.each(vectors.crc32)("have the CRC-32 of $text", ({ text, value, hex }) => {
    expect(value).toBe(zlibCrc32(text));
    expect(hex).toBe(value.toString(16).padStart(8, "0"));
    expect(crc32(text)).toBe(value);
  });

  it.each(vectors.draws)("generate from bytes: $note", ({ bytes, random, secret }) => {
    expect(secret).toBe(`sk_${random}${base62Oracle(zlibCrc32(random), 6)}`);
    expect(defaultSecretFormat.generate({ random: sourceOf(bytes) })).toBe(secret);
  });

  it.each(vectors.valid)(
    "accept: $note",
    ({ prefix, secret, random, crc32: crc, checksum, hint }) => {
      expect(crc).toBe(zlibCrc32(random));
      expect(checksum).toBe(base62Oracle(crc, 6));
      const format = secretFormat({ prefix });
      expect(format.parse(secret)).toEqual({ ok: true, prefix, random, checksum });
      expect(format.isSecret(secret)).toBe(true);
      expect(format.hint(secret)).toBe(hint);
      expect(new RegExp(format.pattern).exec(`key="${secret}";`)?.[0]).toBe(secret);
    },
  );

  it.each(vectors.invalid)("refuse for its $reason: $note", ({ prefix, text, reason }) => {
    const format = secretFormat({ prefix });
    expect(format.parse(text)).toEqual({ ok: false, reason });
    expect(format.isSecret(text)).toBe(false);
  });

  it.each(vectors.redactions)("redact: $note", ({ prefix, text, redacted }) => {
    const format = secretFormat({ prefix });
    expect(format.redact(text)).toBe(redacted);
    expect(format.contains(text)).toBe(text !== redacted);
    expect(format.contains(redacted)).toBe(false);
  });

  it.each(vectors.pathRedactions)("redact in a path: $note", ({ prefix, path, redacted }) => {
    expect(secretFormat({ prefix }).redactPath(path)).toBe(redacted);
  });
});
