import { isBase62Digit } from "./base62.ts";

/** How many base-62 characters are drawn: 30 · log2(62), about 178.6 bits. */
export const RANDOM_LENGTH = 30;

/** How many base-62 characters hold the CRC-32; five would stop at 62^5, below 2^32. */
export const CHECKSUM_LENGTH = 6;

/** What follows the prefix: the random part, then the checksum. */
export const BODY_LENGTH = RANDOM_LENGTH + CHECKSUM_LENGTH;

/** Whether the 36 characters from `start` on are base-62 digits. */
export function isBodyAt(text: string, start: number): boolean {
  const end = start + BODY_LENGTH;
  if (end > text.length) return false;
  for (let index = start; index < end; index += 1) {
    if (!isBase62Digit(text.charCodeAt(index))) return false;
  }
  return true;
}

/**
 * Where the first text of a secret's shape begins, at `from` or after it; -1 if there is none.
 * Neighbours don't matter (`xsk_…y` holds one), and neither does the checksum.
 */
export function indexOfShape(text: string, prefix: string, from = 0): number {
  // Linear: a prefix ends in `_`, which no body holds, so no two attempts read the same body characters.
  let start = text.indexOf(prefix, from);
  while (start !== -1 && !isBodyAt(text, start + prefix.length)) {
    start = text.indexOf(prefix, start + 1);
  }
  return start;
}
