import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Where a secret was found, and in which writing. */
export interface Sighting {
  readonly secret: string;
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
  const random = secret.slice(secret.lastIndexOf("_") + 1);
  const middle = random.slice(1, -2);
  return {
    "as it is": random,
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
 * Looks for secrets in texts.
 *
 * @param options.digests Whether their digests must not be there either.
 */
export function hunt(
  secrets: readonly string[],
  texts: Readonly<Record<string, string>>,
  { digests = true } = {},
): Sighting[] {
  const wanted = secrets.flatMap((secret) => {
    const writings = { ...writingsOf(secret), ...(digests ? digestWritingsOf(secret) : {}) };
    return Object.entries(writings).map(([writing, text]) => ({ secret, writing, text }));
  });
  return Object.entries(texts).flatMap(([place, text]) => {
    // Once for all of them: texts may be long.
    const lower = text.toLowerCase();
    return wanted.flatMap(({ secret, writing, text: sought }) => {
      const searched = /digits|percent/.test(writing) ? lower : text;
      if (!searched.includes(sought)) return [];
      return [{ secret, place, writing, times: searched.split(sought).length - 1 }];
    });
  });
}

/** The same for one secret. */
export function sightingsOf(
  secret: string,
  texts: Readonly<Record<string, string>>,
  options: { readonly digests?: boolean } = {},
): Sighting[] {
  return hunt([secret], texts, options);
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
