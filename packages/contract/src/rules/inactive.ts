import { statusOf } from "../status.ts";
import type { Refusal } from "./refusal.ts";

/** The refusal of a change to a key that is expired or revoked: neither is undone. */
export function refuseInactive(
  key: { readonly expiresAt: Date | null; readonly revokedAt: Date | null },
  now: Date,
): Refusal | undefined {
  const status = statusOf(key, now);
  if (status === "active") return undefined;
  return { refused: "api_key_not_active", detail: `The API key is ${status}. Create a new one.` };
}
