import { BASE62_ALPHABET } from "./base62.ts";
import { checksumOf } from "./checksum.ts";
import { RANDOM_LENGTH } from "./shape.ts";

/** How a secret is made. */
export interface GenerateSecretOptions {
  /**
   * Fills an array with random bytes. Default: the platform's `crypto.getRandomValues`. Give another one only to
   * make secrets that are the same in every run, as a mock does: whoever knows the bytes knows the secret.
   */
  readonly random?: ((bytes: Uint8Array) => void) | undefined;
}

// A byte is used if it is below the largest multiple of 62 that fits into it, and thrown away otherwise. So each
// character stands for exactly 4 of the 248 usable bytes, and none is likelier than another.
const USABLE_BYTES = 248;

// 30 usable ones are missing among 48 about once in 10^16 draws, so a second draw is a matter of form.
const BYTES_PER_DRAW = 48;
const MAX_DRAWS = 100;

/** A new secret: the prefix, 30 random characters, their checksum. */
export function generateSecret(prefix: string, options: GenerateSecretOptions = {}): string {
  const random = drawRandomPart(options.random);
  return prefix + random + checksumOf(random);
}

function drawRandomPart(fill: GenerateSecretOptions["random"]): string {
  const bytes = new Uint8Array(BYTES_PER_DRAW);
  let random = "";
  for (let draw = 0; draw < MAX_DRAWS; draw += 1) {
    if (fill === undefined) crypto.getRandomValues(bytes);
    else fill(bytes);
    for (const byte of bytes) {
      if (byte >= USABLE_BYTES) continue;
      random += BASE62_ALPHABET.charAt(byte % 62);
      if (random.length === RANDOM_LENGTH) return random;
    }
  }
  throw new Error("The source of random bytes gives too few bytes below 248 to make a secret.");
}
