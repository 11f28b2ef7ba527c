import { crc32, isChecksumAt } from "./checksum.ts";
import { BODY_LENGTH, isBodyAt, RANDOM_LENGTH } from "./shape.ts";

/** What a text turned out to be. `shape`: it doesn't look like a secret; `checksum`: it does, but has a typo. */
export type ParsedSecret =
  | {
      readonly ok: true;
      readonly prefix: string;
      readonly random: string;
      readonly checksum: string;
    }
  | { readonly ok: false; readonly reason: "shape" | "checksum" };

// Shared, since every malformed request gets one of them.
const NOT_THE_SHAPE: ParsedSecret = Object.freeze({ ok: false, reason: "shape" });
const NOT_THE_CHECKSUM: ParsedSecret = Object.freeze({ ok: false, reason: "checksum" });

/** Splits a secret into its parts, or says why it is none. Never throws on a string. */
export function parseSecret(text: string, prefix: string): ParsedSecret {
  if (!isOfShape(text, prefix)) return NOT_THE_SHAPE;
  if (!hasItsChecksum(text, prefix)) return NOT_THE_CHECKSUM;
  const checksumStart = prefix.length + RANDOM_LENGTH;
  return {
    ok: true,
    prefix,
    random: text.slice(prefix.length, checksumStart),
    checksum: text.slice(checksumStart),
  };
}

/** Whether a text is a well-formed secret. Says nothing of whether any API key has it. */
export function isSecret(text: string, prefix: string): boolean {
  return isOfShape(text, prefix) && hasItsChecksum(text, prefix);
}

/** Whether the whole text has a secret's shape, whatever its checksum. */
export function isOfShape(text: string, prefix: string): boolean {
  return (
    text.length === prefix.length + BODY_LENGTH &&
    text.startsWith(prefix) &&
    isBodyAt(text, prefix.length)
  );
}

function hasItsChecksum(text: string, prefix: string): boolean {
  const checksumStart = prefix.length + RANDOM_LENGTH;
  return isChecksumAt(text, checksumStart, crc32(text, prefix.length, checksumStart));
}
