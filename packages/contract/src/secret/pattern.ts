import { DEFAULT_SECRET_PREFIX } from "./prefix.ts";
import { BODY_LENGTH } from "./shape.ts";

/**
 * The regular expression, as a source string, by which scanners find secrets in code and logs. It is the same in
 * every common dialect, and linear. It doesn't check the checksum: a scanner that can should parse what it found.
 */
export function secretPattern(prefix: string): string {
  return `\\b${prefix}[0-9A-Za-z]{${BODY_LENGTH}}\\b`;
}

/** The pattern of secrets with the default prefix: `\bsk_[0-9A-Za-z]{36}\b`. */
export const SECRET_PATTERN = secretPattern(DEFAULT_SECRET_PREFIX);
