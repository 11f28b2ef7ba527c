import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Where a secret was found, and in which writing. */
export interface Sighting {
  readonly place: string;
  readonly writing: string;
  /** How often. */
  readonly times: number;
}

/** A secret as it stands, and as what encodes it would write it. */
function writingsOf(secret: string): Readonly<Record<string, string>> {
  const bytes = Buffer.from(secret);
  // Wherever it begins in what is encoded, these characters in the middle are the same.
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString("base64")
      .slice(4, -4),
  );
  const middle = secret.slice(4, -2);
  return {
    "as it is": secret.slice(secret.indexOf("_") + 1),
    "in UTF-16": Buffer.from(middle, "utf16le").toString("latin1"),
    "in base64": base64[0] ?? "",
    "in base64, one byte later": base64[1] ?? "",
    "in base64, two bytes later": base64[2] ?? "",
    "in hexadecimal digits": bytes.toString("hex"),
    percent: [...middle].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join(""),
    "back to front": [...middle].toReversed().join(""),
  };
}

/** The digest of a secret, which only the database has. */
function digestWritingsOf(secret: string): Readonly<Record<string, string>> {
  const digest = createHash("sha256").update(secret).digest();
  return {
    "its digest in hexadecimal digits": digest.toString("hex"),
    "its digest in base64": digest.toString("base64").slice(0, -1),
    "its digest in base64url": digest.toString("base64url"),
    "its digest in bytes": digest.toString("latin1"),
  };
}

/**
 * Looks for a secret in texts.
 *
 * @param options.digests Whether its digest must not be there either.
 */
export function sightingsOf(
  secret: string,
  texts: Readonly<Record<string, string>>,
  { digests = true } = {},
): Sighting[] {
  const writings = { ...writingsOf(secret), ...(digests ? digestWritingsOf(secret) : {}) };
  return Object.entries(texts).flatMap(([place, text]) => {
    const lower = text.toLowerCase();
    return Object.entries(writings).flatMap(([writing, wanted]) => {
      const isLower = /digits|percent/.test(writing);
      const times = (isLower ? lower : text).split(wanted).length - 1;
      return times > 0 ? [{ place, writing, times }] : [];
    });
  });
}

/** Every file below a folder, byte by byte, as a text of latin1. */
export function filesBelow(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "latin1")]),
  );
}
