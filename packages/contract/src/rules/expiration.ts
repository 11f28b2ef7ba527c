import { parseInstant } from "../instant.ts";
import { refuseField } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";

/** The refusal of an expiration that is not in the future. */
export const expirationPast: Refusal = refuseField(
  "body",
  "/expiresAt",
  "must be in the future; leave it out, or send null, for a key that never expires",
);

/**
 * A key that expires must not make or extend a key to outlive it: else a leaked key would keep itself alive. Null is
 * never.
 */
export function refuseOutliving(
  principal: { readonly expiresAt: string | null },
  expiresAt: Date | null,
): Refusal | undefined {
  if (principal.expiresAt === null) return undefined;
  if (expiresAt !== null && expiresAt <= new Date(principal.expiresAt)) return undefined;
  return {
    refused: "expiration_exceeds_principal",
    detail: `Your API key expires at ${principal.expiresAt}. Choose an expiration up to that instant.`,
  };
}

/** The expiration that a change asks for: absent is what it was, null is never. */
export function wantedExpiration(
  before: Date | null,
  wanted: string | null | undefined,
): Date | null {
  if (wanted === undefined) return before;
  return wanted === null ? null : (parseInstant(wanted) ?? null);
}
