import { BASE62_ALPHABET, encodeBase62 } from "./base62.ts";
import { CHECKSUM_LENGTH } from "./shape.ts";

const REVERSED_POLYNOMIAL = 0xedb88320;

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = (remainder >>> 1) ^ (remainder & 1 ? REVERSED_POLYNOMIAL : 0);
  }
  return remainder;
});

/**
 * The CRC-32 (IEEE 802.3, as in zlib and PNG) of the ASCII characters of `text` from `start` to before `end`.
 * An integer from 0 to 2^32 - 1.
 */
export function crc32(text: string, start = 0, end = text.length): number {
  let remainder = -1;
  for (let index = start; index < end; index += 1) {
    // The mask keeps the index inside the table's 256 entries, so it is never undefined.
    const entry = TABLE[(remainder ^ text.charCodeAt(index)) & 0xff] as number;
    remainder = (remainder >>> 8) ^ entry;
  }
  return ~remainder >>> 0;
}

/** The checksum of a secret's random part: its CRC-32 as 6 base-62 digits, padded on the left with `0`. */
export function checksumOf(random: string): string {
  return encodeBase62(crc32(random), CHECKSUM_LENGTH);
}

/** Whether the 6 characters at `start` are the base-62 digits of `crc`, told without making a string. */
export function isChecksumAt(text: string, start: number, crc: number): boolean {
  // The remainder of an integer above 2^31 is slow; after this one division the rest is small.
  let rest = Math.floor(crc / 62);
  let digit = crc - rest * 62;
  for (let index = start + CHECKSUM_LENGTH - 1; index >= start; index -= 1) {
    // Stops at the first difference: a checksum is public arithmetic, so its timing gives nothing away.
    if (text.charCodeAt(index) !== BASE62_ALPHABET.charCodeAt(digit)) return false;
    digit = rest % 62;
    rest = (rest / 62) | 0;
  }
  return true;
}
