import { hash } from "node:crypto";

/**
 * The digest of a secret, 32 bytes in hexadecimal digits: what is stored and looked up. A secret has 178 bits, so SHA-256
 * needs no salt and no stretching.
 */
export function secretDigest(secret: string): string {
  return hash("sha256", secret, "hex");
}
