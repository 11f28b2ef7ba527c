import type { Change, RotateApiKeyRequest } from "../generated/openapi-types/index.ts";
import { changesBetween } from "./changes.ts";
import { expirationPast, refuseOutliving, wantedExpiration } from "./expiration.ts";
import { refuseInactive } from "./inactive.ts";
import type { Refusal } from "./refusal.ts";

/** How long the old secret works on, unless the request says otherwise: a day. */
export const DEFAULT_OVERLAP_SECONDS = 86_400;

/** A secret in its overlap, as the log tells of it. */
export interface ToldSecret {
  readonly hint: string;
  readonly validUntil: Date;
}

/** What a rotation makes of a key. */
export interface Rotation {
  readonly expiresAt: Date | null;
  /** When the old secret ends: the instant of the rotation itself, where there is no overlap. */
  readonly validUntil: Date;
  readonly changes: Record<string, Change>;
}

/** Before and after: the key's newest secret, the old one in its overlap, and the expiration. */
interface RotatedApiKeyState {
  readonly hint: string;
  /** The old secret of an earlier rotation, if its overlap lasts. */
  readonly previous: ToldSecret | undefined;
  readonly expiresAt: Date | null;
}

function told({ hint, previous, expiresAt }: RotatedApiKeyState) {
  return {
    hint,
    previousSecret: toldSecret(previous),
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}

function toldSecret(secret: ToldSecret | undefined) {
  return secret === undefined
    ? null
    : { hint: secret.hint, validUntil: secret.validUntil.toISOString() };
}

/**
 * Judges a rotation of a key at an instant.
 *
 * @param actor The principal that rotates. A secret is as good as its key: an actor that expires gets none that outlives
 *   it, even where the expiration stays as it is.
 * @param hint The hint of the new secret.
 */
export function judgeRotation(
  before: RotatedApiKeyState & { readonly revokedAt: Date | null },
  input: RotateApiKeyRequest,
  actor: { readonly expiresAt: string | null },
  hint: string,
  now: Date,
): Rotation | Refusal {
  const inactive = refuseInactive(before, now);
  if (inactive !== undefined) return inactive;
  const expiresAt = wantedExpiration(before.expiresAt, input.expiresAt);
  if (expiresAt !== null && expiresAt <= now) return expirationPast;
  const outliving = refuseOutliving(actor, expiresAt);
  if (outliving !== undefined) return outliving;
  const { overlapSeconds = DEFAULT_OVERLAP_SECONDS } = input;
  const validUntil = new Date(now.getTime() + overlapSeconds * 1000);
  const previous = overlapSeconds === 0 ? undefined : { hint: before.hint, validUntil };
  const changes = changesBetween(told(before), told({ hint, previous, expiresAt }));
  // The new secret's hint is another, unless the two are alike in all that a hint shows.
  return { expiresAt, validUntil, changes: changes ?? {} };
}

/** What the log tells of an overlap that was ended. */
export function overlapEndChanges(previous: ToldSecret): Record<string, Change> {
  return { previousSecret: { from: toldSecret(previous), to: null } };
}
