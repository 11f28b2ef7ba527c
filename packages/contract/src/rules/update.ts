import type { Change, UpdateApiKeyRequest } from "../generated/openapi-types/index.ts";
import { changesBetween } from "./changes.ts";
import { expirationPast, refuseOutliving, wantedExpiration } from "./expiration.ts";
import { refuseInactive } from "./inactive.ts";
import type { Refusal } from "./refusal.ts";

/** What of a key an update may change. */
export interface ChangeableApiKey {
  readonly name: string;
  readonly description: string | null;
  readonly expiresAt: Date | null;
}

/** What an update makes of a key. `changes` is undefined where nothing differs: then nothing is written. */
export interface ApiKeyUpdate {
  readonly after: ChangeableApiKey;
  readonly changes: Record<string, Change> | undefined;
}

/** The fields as they are told in the log. */
function told({ name, description, expiresAt }: ChangeableApiKey) {
  return { name, description, expiresAt: expiresAt?.toISOString() ?? null };
}

/** Whether one expiration is later than another; null is never. */
function isLater(one: Date | null, other: Date | null): boolean {
  return other !== null && (one === null || one > other);
}

/**
 * Judges an update of a key at an instant: absent is unchanged, null clears.
 *
 * @param actor The principal that updates; what a key that expires changes must not outlive it.
 */
export function judgeUpdate(
  before: ChangeableApiKey & { readonly revokedAt: Date | null },
  input: UpdateApiKeyRequest,
  actor: { readonly expiresAt: string | null },
  now: Date,
): ApiKeyUpdate | Refusal {
  const inactive = refuseInactive(before, now);
  if (inactive !== undefined) return inactive;
  const after = {
    name: input.name ?? before.name,
    description: input.description === undefined ? before.description : input.description,
    expiresAt: wantedExpiration(before.expiresAt, input.expiresAt),
  };
  // One that stays as it is lies ahead, for the key is active.
  if (after.expiresAt !== null && after.expiresAt <= now) return expirationPast;
  const outliving = isLater(after.expiresAt, before.expiresAt)
    ? refuseOutliving(actor, after.expiresAt)
    : undefined;
  if (outliving !== undefined) return outliving;
  return { after, changes: changesBetween(told(before), told(after)) };
}
