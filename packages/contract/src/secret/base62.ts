/** The 62 digits in order of value, which is also their ASCII order. */
export const BASE62_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

// A table, since the kind of the next character cannot be foreseen: comparing ranges takes about twice as long.
const IS_DIGIT = new Uint8Array(128);
for (const digit of BASE62_ALPHABET) IS_DIGIT[digit.charCodeAt(0)] = 1;

/** Whether a UTF-16 code unit is one of the 62 digits. */
export function isBase62Digit(codeUnit: number): boolean {
  return codeUnit < 128 && IS_DIGIT[codeUnit] === 1;
}

/**
 * Writes a non-negative integer in base 62, padded on the left with `0` to exactly `length` digits.
 *
 * @throws RangeError where the value is no safe non-negative integer, or needs more digits.
 */
export function encodeBase62(value: number, length: number): string {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError("Only a safe, non-negative integer can be written in base 62.");
  }
  let digits = "";
  let rest = value;
  for (let position = 0; position < length; position += 1) {
    digits = BASE62_ALPHABET.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  if (rest > 0) throw new RangeError(`The integer needs more than ${length} base-62 digits.`);
  return digits;
}
