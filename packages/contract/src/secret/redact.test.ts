import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_PATH_DECODINGS } from "./redact-path.ts";
import { defaultSecretFormat, secretFormat } from "./secret-format.ts";

// "a" to "f" are hex digits, so a decoding can take the first letter of such a prefix; "a_a_" overlaps itself.
const formats = ["sk_", "acme_live_", "ab_", "a_a_", "f_"].map((prefix) =>
  secretFormat({ prefix }),
);

/** Shapes by the most obvious means: every place of the text against an anchored expression. */
function shapesIn(text: string, prefix: string): string[] {
  const atStart = new RegExp(`^${prefix}[0-9A-Za-z]{36}`);
  return [...text].flatMap((_, index) => atStart.exec(text.slice(index))?.[0] ?? []);
}

/** One lenient percent-decoding, as a reader of the log might do it. */
function decodeOnce(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

function encodeAll(text: string, times: number): string {
  if (times === 0) return text;
  const once = [...text].map(
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
  return encodeAll(once.join(""), times - 1);
}

/** Texts made of what could confuse a redaction: pieces of prefixes, cut secrets, runs just below the shape. */
function hostileText(prefix: string): fc.Arbitrary<string> {
  const run = fc.nat(40).map((length) => "A".repeat(length));
  const cutPrefix = fc.nat(prefix.length).map((length) => prefix.slice(0, length));
  const made = fc
    .nat(247)
    .map((byte) => secretFormat({ prefix }).generate({ random: (bytes) => bytes.fill(byte) }));
  const cut = fc.tuple(made, fc.nat(40)).map(([text, length]) => text.slice(0, length));
  const other = fc.constantFrom(
    "_",
    "-",
    " ",
    "\u2026",
    "\u00e9",
    "\ud83d",
    "%",
    "%4",
    "%5",
    "%e2",
  );
  return fc
    .array(fc.oneof(run, cutPrefix, made, cut, other), { maxLength: 12 })
    .map((parts) => parts.join(""));
}

function hostilePath(prefix: string): fc.Arbitrary<string> {
  const times = fc.constantFrom(0, 0, 1, 1, 2);
  return fc
    .array(fc.tuple(hostileText(prefix), times), { maxLength: 5 })
    .map((parts) => parts.map(([text, count]) => encodePieces(text, count)).join(""));
}

/** Encodes every third character and the underscores: enough to hide a secret at this level. */
function encodePieces(text: string, times: number): string {
  return [...text]
    .map((character, index) =>
      (character === "_" || index % 3 === 0) && character < "\u0080"
        ? encodeAll(character, times)
        : character,
    )
    .join("");
}

describe("a redacted text", () => {
  it.each(formats)("holds no secret and stays as it is when redacted again ($prefix)", (format) => {
    fc.assert(
      fc.property(hostileText(format.prefix), (text) => {
        const shapes = shapesIn(text, format.prefix);
        expect(format.contains(text)).toBe(shapes.length > 0);
        const redacted = format.redact(text);
        expect(shapesIn(redacted, format.prefix)).toEqual([]);
        expect(format.redact(redacted)).toBe(redacted);
        for (const shape of shapes) expect(redacted).toContain(format.hint(shape));
        if (shapes.length === 0) expect(redacted).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps everything around a secret", () => {
    const codeUnit = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));
    const around = fc.string({ unit: codeUnit });
    fc.assert(
      fc.property(around, around, (before, after) => {
        const secret = defaultSecretFormat.generate();
        fc.pre(!before.includes("_") && !after.includes("_"));
        const redacted = defaultSecretFormat.redact(before + secret + after);
        expect(redacted).toBe(before + defaultSecretFormat.hint(secret) + after);
      }),
    );
  });
});

describe("a redacted path", () => {
  it.each(formats)("holds no secret however often it is decoded ($prefix)", (format) => {
    fc.assert(
      fc.property(hostilePath(format.prefix), (path) => {
        const redacted = format.redactPath(path);
        let decoded = redacted;
        for (let decodings = 0; decodings <= MAX_PATH_DECODINGS + 2; decodings += 1) {
          expect(shapesIn(decoded, format.prefix)).toEqual([]);
          decoded = decodeOnce(decoded);
        }
        expect(format.redactPath(redacted)).toBe(redacted);
      }),
      { numRuns: 500 },
    );
  });

  it("shows the hint of a secret that is encoded whole, up to four times over", () => {
    const { generate, hint, redactPath } = defaultSecretFormat;
    for (let times = 0; times <= 4; times += 1) {
      const secret = generate();
      expect(redactPath(`/v1/${encodeAll(secret, times)}/x`)).toBe(`/v1/${hint(secret)}/x`);
    }
  });

  it("is the same path when there is no secret in it, however malformed", () => {
    const part = fc.constantFrom(
      "/",
      "%",
      "%4",
      "%41",
      "%zz",
      "%E2%82",
      "%ff",
      "%00",
      "a",
      "\ud83d",
      "sk_",
      "%5F",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const path = parts.join("");
        expect(defaultSecretFormat.redactPath(path)).toBe(path);
      }),
    );
  });

  it("is withheld when it is encoded more than five times over", () => {
    const nested = (times: number): string => `/a%${"25".repeat(times - 1)}5Fb`;
    expect(defaultSecretFormat.redactPath(nested(5))).toBe(nested(5));
    expect(defaultSecretFormat.redactPath(nested(6))).toBe("\u2026");
    expect(defaultSecretFormat.redactPath(nested(5000))).toBe("\u2026");
  });
});
