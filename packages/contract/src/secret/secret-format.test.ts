import { crc32 as zlibCrc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BASE62_ALPHABET, encodeBase62 } from "./base62.ts";
import { crc32 } from "./checksum.ts";
import { SECRET_PATTERN } from "./pattern.ts";
import { isSecretPrefix } from "./prefix.ts";
import { defaultSecretFormat, secretFormat } from "./secret-format.ts";

const { generate, hint, isSecret, parse } = defaultSecretFormat;

const digit = fc.constantFrom(...BASE62_ALPHABET);
const codeUnit = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));
const word = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
const prefix = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => `${words.join("_")}_`);
const randomBytes = fc.uint8Array({ minLength: 48, maxLength: 48, max: 247 });
const secret = randomBytes.map((bytes) => generate({ random: (target) => target.set(bytes) }));

describe("a generated secret", () => {
  it("is accepted under its own prefix, and has the parts it was made of", () => {
    fc.assert(
      fc.property(prefix, (ownPrefix) => {
        expect(isSecretPrefix(ownPrefix)).toBe(true);
        const format = secretFormat({ prefix: ownPrefix });
        const made = format.generate();
        expect(made).toMatch(new RegExp(`^${ownPrefix}[0-9A-Za-z]{36}$`));
        const parsed = format.parse(made);
        if (!parsed.ok) throw new Error(parsed.reason);
        expect(parsed.prefix + parsed.random + parsed.checksum).toBe(made);
        expect(format.isSecret(made)).toBe(true);
      }),
    );
  });

  it("is never the same twice", () => {
    expect(new Set(Array.from({ length: 1000 }, () => generate())).size).toBe(1000);
  });

  it("draws each of the 62 characters from exactly 4 of the 256 bytes, and from no other", () => {
    const bytesOf = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const made = generate({
        random: (bytes) => {
          bytes.fill(1);
          bytes.set([byte, 2]);
        },
      });
      const first = made.charAt(3);
      // The byte after it makes a "2": the second character if the first byte was used, the first if it was not.
      if (made.charAt(4) === "2") bytesOf.set(first, (bytesOf.get(first) ?? 0) + 1);
      else expect(made.slice(3, 5), `byte ${byte}`).toBe("21");
    }
    expect([...bytesOf.keys()].toSorted().join("")).toBe(BASE62_ALPHABET);
    expect(new Set(bytesOf.values())).toEqual(new Set([4]));
  });

  it("takes 30 consecutive usable bytes in order, whatever lies between them", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 200, maxLength: 200 }), (stream) => {
        const usable = [...stream].filter((byte) => byte < 248);
        fc.pre(usable.length >= 30);
        let given = 0;
        const made = generate({
          random: (bytes) => {
            bytes.set(stream.slice(given, given + bytes.length));
            given += bytes.length;
          },
        });
        const expected = usable.slice(0, 30).map((byte) => BASE62_ALPHABET[byte % 62]);
        expect(made.slice(3, 33)).toBe(expected.join(""));
      }),
    );
  });

  it("is not made from a source that gives no usable byte", () => {
    let draws = 0;
    const unusable = (bytes: Uint8Array): void => {
      draws += 1;
      bytes.fill(255);
    };
    expect(() => generate({ random: unusable })).toThrow(/below 248/);
    expect(draws).toBe(100);
  });
});

describe("a mistyped secret", () => {
  it("is refused when any one character of it is another digit", () => {
    fc.assert(
      fc.property(secret, fc.nat(35), digit, (made, position, replacement) => {
        const at = 3 + position;
        fc.pre(made[at] !== replacement);
        const changed = made.slice(0, at) + replacement + made.slice(at + 1);
        expect(parse(changed)).toEqual({ ok: false, reason: "checksum" });
        expect(isSecret(changed)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it("is refused for every digit at every place", () => {
    const made = generate({ random: (bytes) => bytes.fill(7) });
    for (let at = 3; at < made.length; at += 1) {
      for (const replacement of BASE62_ALPHABET) {
        const changed = made.slice(0, at) + replacement + made.slice(at + 1);
        expect(isSecret(changed)).toBe(changed === made);
      }
    }
  });

  it("is refused for its shape when a character is no digit", () => {
    fc.assert(
      fc.property(secret, fc.nat(38), codeUnit, (made, at, replacement) => {
        fc.pre(!BASE62_ALPHABET.includes(replacement) && made[at] !== replacement);
        const changed = made.slice(0, at) + replacement + made.slice(at + 1);
        expect(parse(changed)).toEqual({ ok: false, reason: "shape" });
      }),
    );
  });
});

describe("any text", () => {
  it("is parsed without an exception, lone surrogates included", () => {
    const text = fc.oneof(
      fc.string({ unit: codeUnit }),
      fc.string({ unit: codeUnit, minLength: 36, maxLength: 36 }).map((body) => `sk_${body}`),
      fc.string({ unit: digit, minLength: 36, maxLength: 36 }).map((body) => `sk_${body}`),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        const crc = zlibCrc32(candidate.slice(3, 33));
        const right =
          /^sk_[0-9A-Za-z]{36}$/.test(candidate) && candidate.endsWith(encodeBase62(crc, 6));
        expect(parse(candidate).ok).toBe(right);
        expect(isSecret(candidate)).toBe(right);
      }),
    );
  });

  it("has zlib's CRC-32", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), fc.nat(9), (text, start) => {
        expect(crc32(text)).toBe(zlibCrc32(text));
        expect(crc32(`${"#".repeat(start)}${text}#`, start, start + text.length)).toBe(
          zlibCrc32(text),
        );
      }),
    );
  });
});

describe("base 62", () => {
  it("refuses what it cannot write in full", () => {
    for (const value of [-1, 0.5, Number.NaN, Infinity, 2 ** 53]) {
      expect(() => encodeBase62(value, 9)).toThrow(
        new RangeError("Only a safe, non-negative integer can be written in base 62."),
      );
    }
    expect(() => encodeBase62(62, 1)).toThrow(
      new RangeError("The integer needs more than 1 base-62 digits."),
    );
  });
});

describe("a hint", () => {
  it("is the prefix, four characters, an ellipsis and the last four", () => {
    fc.assert(
      fc.property(secret, (made) => {
        expect(hint(made)).toBe(`${made.slice(0, 7)}\u2026${made.slice(-4)}`);
      }),
    );
  });

  it("is refused to a text of another shape, without repeating it", () => {
    const made = generate();
    for (const text of ["", "sk_", made.slice(0, -1), `${made}x`, ` ${made.slice(1)}`]) {
      let message = "";
      try {
        hint(text);
      } catch (error) {
        message = String(error);
      }
      expect(message).toMatch(/^TypeError: Only a text that has a secret's shape has a hint\.$/);
    }
  });
});

describe("the pattern for scanners", () => {
  it("finds a secret between other characters, and no shape within a longer word", () => {
    const pattern = new RegExp(SECRET_PATTERN);
    const made = generate();
    for (const around of [`"${made}"`, `key=${made}&x`, made]) {
      expect(pattern.exec(around)?.[0]).toBe(made);
    }
    for (const within of [`x${made}`, `${made}0`, `_${made}`, made.slice(0, -1)]) {
      expect(pattern.test(within)).toBe(false);
    }
  });
});
