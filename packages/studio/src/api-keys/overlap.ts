import type { ApiKey, PreviousSecret } from "@latchkey/sdk";
import { isLately } from "./lately.ts";

/** How long an old secret may work on, in seconds. */
export const offeredOverlaps = [0, 3_600, 86_400, 604_800, 2_592_000] as const;

export type OfferedOverlap = (typeof offeredOverlaps)[number];

export const usualOverlap: OfferedOverlap = 86_400;

/** A last use is known to within this time, and the secret may have been used until then. In milliseconds. */
const PRECISION_MS = 10_000;
/** What was used so lately is in use, though the key was rotated since. In milliseconds. */
const JUST_MS = 70_000;

/** The end of an overlap; an earlier expiration of its key ends it too. @param now In milliseconds. */
export function overlapEnd(
  seconds: number,
  { expiresAt }: Pick<ApiKey, "expiresAt">,
  now: number,
): { readonly instant: Date; readonly isExpiration: boolean } {
  const end = now + seconds * 1000;
  const expiration = expiresAt === null ? Infinity : Date.parse(expiresAt);
  return { instant: new Date(Math.min(end, expiration)), isExpiration: expiration < end };
}

/** What is known of the use of an old secret. */
export type OldUse = "never" | "before-rotation" | "long-ago" | "lately";

/**
 * Where it is unknown when the key was rotated, a use may have come after that.
 *
 * @param now In milliseconds.
 */
export function oldUseOf(
  { lastUsedAt }: Pick<PreviousSecret, "lastUsedAt">,
  rotatedAt: string | undefined,
  now: number,
): OldUse {
  if (lastUsedAt === null) return "never";
  const last = Date.parse(lastUsedAt);
  const isBefore = rotatedAt !== undefined && last + PRECISION_MS <= Date.parse(rotatedAt);
  if (isBefore && now - last >= JUST_MS) return "before-rotation";
  return isLately(lastUsedAt, now) ? "lately" : "long-ago";
}
