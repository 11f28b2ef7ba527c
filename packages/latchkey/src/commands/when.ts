import { parseInstant } from "@latchkey/contract";

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

const UNITS: Readonly<Record<string, number>> = {
  m: MINUTE_MS,
  h: 60 * MINUTE_MS,
  d: DAY_MS,
  w: 7 * DAY_MS,
};

/** A time span as people write it (`90d`, `12h`, `30m`), in milliseconds; undefined if it is none. */
export function parseSpan(text: string): number | undefined {
  const [, count = "", unit = ""] = /^(\d{1,6})([mhdw])$/.exec(text) ?? [];
  const span = UNITS[unit];
  return span === undefined ? undefined : Number(count) * span;
}

/** What fits `parseWhen`, for whoever typed something else. */
export const whenExpected =
  "must be such as 90d, 12h, 30m, 2027-05-23 (midnight UTC) or 2027-05-23T09:00:00Z";

/** An expiration as people write it: null for `never`; undefined where none was given. */
export function expirationOf(text: string | undefined): Date | null | undefined {
  if (text === undefined) return undefined;
  return text === "never" ? null : parseWhen(text, 1);
}

/** A time span in days, which need not be whole; undefined where none was given, or it is none. */
export function daysOf(text: string | undefined): number | undefined {
  const span = parseSpan(text ?? "");
  return span === undefined ? undefined : span / DAY_MS;
}

/** A time span in seconds; undefined where none was given. */
export function secondsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return text === "0" ? 0 : (parseSpan(text) ?? 0) / 1000;
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
