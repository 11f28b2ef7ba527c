import type { Refusal } from "./refusal.ts";

/** The last use of a key or a secret, as the API tells it. */
export interface LastUse {
  readonly lastUsedAt: string | null;
  readonly lastUsedIp: string | null;
  readonly lastUsedUserAgent: string | null;
}

/** A use is written down at most every so many seconds: the first one always, a later one once this has passed. */
export const LAST_USED_PRECISION_SECONDS = 10;

/**
 * Refuses what is done on the condition that something was not used for a while. The last use may have been later than is
 * known, by the precision: so that is looked at too.
 */
export function refuseUsedSince(
  lastUse: LastUse,
  ifUnusedForSeconds: number | undefined,
  now: Date,
): Refusal | undefined {
  const { lastUsedAt } = lastUse;
  if (ifUnusedForSeconds === undefined || lastUsedAt === null) return undefined;
  const unusedMs = now.getTime() - Date.parse(lastUsedAt);
  if (unusedMs >= (ifUnusedForSeconds + LAST_USED_PRECISION_SECONDS) * 1000) return undefined;
  return {
    refused: "api_key_in_use",
    detail: `The API key was last used at ${lastUsedAt}, and nothing was done. Try again later, or leave ifUnusedForSeconds out.`,
    lastUse,
  };
}
