// 2027-01-31T09:00:00Z, and 2027-01-31T09:00:00.123456789+05:30.
const MIN_LENGTH = 20;
const MAX_LENGTH = 35;

const DIGIT_ZERO = 0x30;
const MAX_FRACTION_DIGITS = 9;
const MS_PER_MINUTE = 60_000;

// The calendar repeats every 400 years. Shifting by that keeps Date.UTC from reading the years 0 to 99 as 1900 to 1999.
const CYCLE_YEARS = 400;
const CYCLE_MS = 146_097 * 86_400_000;

const FIRST_MS = Date.UTC(1 + CYCLE_YEARS, 0, 1) - CYCLE_MS;
const LAST_MS = Date.UTC(10_000, 0, 1) - 1;

/**
 * Whether a text is an instant: an RFC 3339 date-time (section 5.6) with an offset, upper-case `T` and `Z`, at most
 * 9 digits of a second's fraction, a date that exists, and no leap second. In UTC it lies in the years 0001 to 9999,
 * so that every instant can be written back as one.
 */
export function isInstant(text: string): boolean {
  return millisecondsOf(text) !== undefined;
}

/** The instant that a text stands for, with what is finer than a millisecond cut off; undefined if it is none. */
export function parseInstant(text: string): Date | undefined {
  const milliseconds = millisecondsOf(text);
  return milliseconds === undefined ? undefined : new Date(milliseconds);
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
function millisecondsOf(text: string): number | undefined {
  if (text.length < MIN_LENGTH || text.length > MAX_LENGTH) return undefined;
  if (text[4] !== "-" || text[7] !== "-" || text[10] !== "T") return undefined;
  if (text[13] !== ":" || text[16] !== ":") return undefined;

  const year = numberAt(text, 0, 4);
  const month = numberAt(text, 5, 2);
  const day = numberAt(text, 8, 2);
  const hour = numberAt(text, 11, 2);
  const minute = numberAt(text, 14, 2);
  const second = numberAt(text, 17, 2);
  // A `:60` is refused though RFC 3339 has leap seconds: neither Date nor a timestamptz can hold one, so it would
  // silently become another instant than the one that was sent.
  const inRange =
    between(year, 1, 9999) &&
    between(month, 1, 12) &&
    between(day, 1, daysIn(year, month)) &&
    between(hour, 0, 23) &&
    between(minute, 0, 59) &&
    between(second, 0, 59);
  if (!inRange) return undefined;

  const fractionEnd = endOfFraction(text, 19);
  if (fractionEnd === undefined) return undefined;
  const offset = offsetMinutes(text, fractionEnd);
  if (offset === undefined) return undefined;

  const millisecond = Number(text.slice(20, Math.min(fractionEnd, 23)).padEnd(3, "0"));
  const local =
    Date.UTC(year + CYCLE_YEARS, month - 1, day, hour, minute, second, millisecond) - CYCLE_MS;
  const milliseconds = local - offset * MS_PER_MINUTE;
  return between(milliseconds, FIRST_MS, LAST_MS) ? milliseconds : undefined;
}

/** Where a fraction that may begin at `start` ends: `start` itself if there is none, undefined if it is malformed. */
function endOfFraction(text: string, start: number): number | undefined {
  if (text[start] !== ".") return start;
  let end = start + 1;
  while (Number.isInteger(numberAt(text, end, 1))) end += 1;
  return between(end - start - 1, 1, MAX_FRACTION_DIGITS) ? end : undefined;
}

/** How far ahead of UTC the clock of the text is, if from `start` on there is an offset and nothing else. */
function offsetMinutes(text: string, start: number): number | undefined {
  const sign = text[start];
  if (sign === "Z") return text.length === start + 1 ? 0 : undefined;
  if (sign !== "+" && sign !== "-") return undefined;
  if (text.length !== start + 6 || text[start + 3] !== ":") return undefined;
  const hours = numberAt(text, start + 1, 2);
  const minutes = numberAt(text, start + 4, 2);
  if (!between(hours, 0, 23) || !between(minutes, 0, 59)) return undefined;
  return (sign === "-" ? -1 : 1) * (hours * 60 + minutes);
}

/** The number that so many decimal digits from `start` on make; NaN if one of them is none. */
function numberAt(text: string, start: number, digits: number): number {
  let number = 0;
  for (let index = start; index < start + digits; index += 1) {
    const digit = text.charCodeAt(index) - DIGIT_ZERO;
    if (!between(digit, 0, 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** False for NaN. */
function between(number: number, least: number, most: number): boolean {
  return number >= least && number <= most;
}
