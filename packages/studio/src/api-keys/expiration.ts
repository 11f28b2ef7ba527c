/** How long a key is to work, as it is chosen. */
export interface Expiration {
  readonly kind: "unchanged" | "days" | "date" | "none";
  readonly days?: number;
  /** `2026-11-30`, the last day on which the key is to work; empty while none is chosen. */
  readonly day?: string;
}

export const offeredDays = [7, 30, 60, 90] as const;

/** Long enough not to surprise, and yet it ends. */
export const usualExpiration: Expiration = { kind: "days", days: 90 };

const DAY_MS = 86_400_000;

/** The instant that is meant: null for never, undefined while it is not known. @param now In milliseconds. */
export function expiresAt(
  { kind, days = 0, day = "" }: Expiration,
  now: number,
): Date | null | undefined {
  if (kind === "none") return null;
  if (kind === "days") return new Date(now + days * DAY_MS);
  const [year, month, date] = day.split("-").map(Number);
  if (kind === "unchanged" || year === undefined || month === undefined || date === undefined) {
    return undefined;
  }
  // The last second of that day where the reader is.
  return new Date(year, month - 1, date, 23, 59, 59);
}

/** As the value of an option, and back. */
export function optionOf({ kind, days }: Expiration): string {
  return kind === "days" ? String(days) : kind;
}

export function expirationOf(option: string): Expiration {
  if (option === "none" || option === "unchanged") return { kind: option };
  return option === "date" ? { kind: "date", day: "" } : { kind: "days", days: Number(option) };
}
