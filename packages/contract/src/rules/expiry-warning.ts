/** The header that warns of a key's expiration. */
export const EXPIRES_AT_HEADER = "Latchkey-Key-Expires-At";

/** How many days ahead is warned where the host says nothing. */
export const DEFAULT_EXPIRY_WARNING_DAYS = 14;

const MOST_DAYS = 365;
const MS_PER_DAY = 86_400_000;

/** Whether a value says how many days ahead to warn: 0, which is never, to 365. */
export function isExpiryWarningDays(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_DAYS;
}

/**
 * What the header of an answer says where the key that made the request expires soon: its expiration. Undefined where it
 * does not.
 *
 * @param now The database's clock, at admission.
 * @param days How long ahead to warn, in days of 24 hours; 0 is never.
 */
export function expiryWarning(
  expiresAt: string | null,
  now: Date,
  days: number,
): string | undefined {
  if (expiresAt === null || days === 0) return undefined;
  const left = Date.parse(expiresAt) - now.getTime();
  return left <= days * MS_PER_DAY ? expiresAt : undefined;
}
