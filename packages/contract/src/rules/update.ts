import type { Change, UpdateApiKeyRequest } from "../generated/openapi-types/index.ts";
import { parseInstant } from "../instant.ts";
import { statusOf } from "../status.ts";
import { changesBetween } from "./changes.ts";
import { expirationPast, refuseOutliving } from "./expiration.ts";
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

/** The refusal of an update of a key that is expired or revoked: an expired key is not revived. */
function refuseInactive(
  key: ChangeableApiKey & { readonly revokedAt: Date | null },
  now: Date,
): Refusal | undefined {
  const status = statusOf(key, now);
  if (status === "active") return undefined;
  return { refused: "api_key_not_active", detail: `The API key is ${status}. Create a new one.` };
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
    expiresAt:
      input.expiresAt === undefined
        ? before.expiresAt
        : input.expiresAt === null
          ? null
          : (parseInstant(input.expiresAt) ?? null),
  };
  const changes = changesBetween(told(before), told(after));
  if (changes !== undefined && "expiresAt" in changes) {
    if (after.expiresAt !== null && after.expiresAt <= now) return expirationPast;
    const outliving = isLater(after.expiresAt, before.expiresAt)
      ? refuseOutliving(actor, after.expiresAt)
      : undefined;
    if (outliving !== undefined) return outliving;
  }
  return { after, changes };
}
