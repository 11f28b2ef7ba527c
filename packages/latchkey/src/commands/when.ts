import { parseInstant } from "@latchkey/contract";

const UNITS: Readonly<Record<string, number>> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
};

/** What fits `parseWhen`, for whoever typed something else. */
export const whenExpected =
  "must be such as 90d, 12h, 30m, 2027-05-23 (midnight UTC) or 2027-05-23T09:00:00Z";

/** A time span as people write it, such as `90d` or `30m`, in milliseconds; undefined if it is none. */
export function parseSpan(text: string): number | undefined {
  const [, count = "", unit = ""] = /^(\d{1,6})([mhdw])$/.exec(text) ?? [];
  const span = UNITS[unit];
  return span === undefined ? undefined : Number(count) * span;
}

/** A time span in days, which need not be whole; undefined where none was given, or it is none. */
export function daysOf(text: string | undefined): number | undefined {
  const span = parseSpan(text ?? "");
  return span === undefined ? undefined : span / 86_400_000;
}

/** A time span in seconds; undefined where none was given. */
export function secondsOf(text: string | undefined): number | undefined {
  const span = text === undefined || text === "0" ? 0 : (parseSpan(text) ?? 0);
  return text === undefined ? undefined : span / 1000;
}

/**
 * An instant as people write it: a time span from now (`90d`), a date (midnight UTC), or an ISO 8601 instant with its
 * offset. Undefined if it is none of these.
 *
 * @param direction Where a time span leads: 1 into the future, -1 into the past.
 */
export function parseWhen(text: string, direction: 1 | -1, now = Date.now()): Date | undefined {
  const span = parseSpan(text);
  if (span !== undefined) return new Date(now + direction * span);
  return parseInstant(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text) ?? undefined;
}
