import type { Change, RevokeApiKeyRequest } from "../generated/openapi-types/index.ts";
import { changesBetween } from "./changes.ts";
import { refuseUsedSince } from "./last-use.ts";
import type { LastUse } from "./last-use.ts";
import type { Refusal } from "./refusal.ts";

/** How many of the keys that a revoked key has created the answer shows. */
export const MOST_CREATED_SHOWN = 100;

/** What a revocation keeps on the key, and tells in the log. */
export interface Revocation {
  readonly reason: NonNullable<RevokeApiKeyRequest["reason"]> | null;
  readonly note: string | null;
  /** Undefined where nothing was said. */
  readonly changes: Record<string, Change> | undefined;
}

/** Judges the revocation of a key that is not revoked yet. */
export function judgeRevocation(
  lastUse: LastUse,
  input: RevokeApiKeyRequest,
  now: Date,
): Revocation | Refusal {
  const used = refuseUsedSince(lastUse, input.ifUnusedForSeconds, now);
  if (used !== undefined) return used;
  const { reason = null, note = null } = input;
  return {
    reason,
    note,
    changes: changesBetween({}, { revokedReason: reason, revokedNote: note }),
  };
}
