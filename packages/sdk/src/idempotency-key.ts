/** A random key by which the service knows the attempts of one call: a UUID where the platform makes one. */
export function randomIdempotencyKey(): string {
  // Browsers make one on https and localhost only.
  return crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint8Array(16)).join("-");
}
