import type { ApiKeyStatus } from "./generated/openapi-types/index.ts";

/**
 * The rule of a key's status, at an instant. Status is derived and never stored; revoked beats expired, and a key is
 * expired from its very instant on.
 */
export function statusOf(
  apiKey: { readonly revokedAt: Date | null; readonly expiresAt: Date | null },
  now: Date,
): ApiKeyStatus {
  if (apiKey.revokedAt !== null) return "revoked";
  if (apiKey.expiresAt !== null && apiKey.expiresAt <= now) return "expired";
  return "active";
}
