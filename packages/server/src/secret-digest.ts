import { hash } from "node:crypto";

/**
 * The digest of a secret, 32 bytes: what is stored and looked up. A secret has 178 bits, so SHA-256 needs no salt and no
 * stretching.
 */
export function secretDigest(secret: string): Buffer {
  return hash("sha256", secret, "buffer");
}

/** The same in hexadecimal digits, as it is carried within JSON. */
export function secretDigestHex(secret: string): string {
  return hash("sha256", secret, "hex");
}
