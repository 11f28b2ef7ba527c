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

/** What a revocation keeps on a key, for which no condition was set. */
export function revocationOf(input: RevokeApiKeyRequest): Revocation {
  const [reason, note] = [input.reason ?? null, input.note ?? null];
  const changes = changesBetween({}, { revokedReason: reason, revokedNote: note });
  return { reason, note, changes };
}

/** Judges the revocation of a key that is not revoked yet. */
export function judgeRevocation(
  lastUse: LastUse,
  input: RevokeApiKeyRequest,
  now: Date,
): Revocation | Refusal {
  return refuseUsedSince(lastUse, input.ifUnusedForSeconds, now) ?? revocationOf(input);
}
