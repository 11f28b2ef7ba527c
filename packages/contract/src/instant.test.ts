import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInstant, parseInstant } from "./instant.ts";

const pad = (number: number, length = 2): string => String(number).padStart(length, "0");

/** A slow oracle: an expression for the form, and a walk through the calendar's text for the date. */
function oracle(text: string): Date | undefined {
  const form =
    /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
  const date = form.exec(text)?.[1];
  if (date === undefined || date.startsWith("0000")) return undefined;
  // Date reads the ISO form of any year; an impossible day either fails or comes back as another date.
  const midnight = new Date(`${date}T00:00:00.000Z`);
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(date))
    return undefined;
  const instant = new Date(text.replace(/(\.\d{1,3})\d*/, "$1"));
  return /^(?!0000)\d{4}-/.test(instant.toISOString()) ? instant : undefined;
}

const nearly = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most + 1 });
const text = fc
  .record({
    year: fc.oneof(fc.constantFrom(0, 1, 99, 100, 1900, 2000, 2024, 2027, 9999), fc.nat(9999)),
    month: nearly(12),
    day: nearly(31),
    hour: nearly(23),
    minute: nearly(59),
    second: nearly(59),
    fraction: fc.oneof(fc.constant(""), fc.stringMatching(/^\.[0-9]{0,11}$/)),
    offset: fc.oneof(
      fc.constantFrom("Z", "Z", "z", "", "+00", "+0000", " Z", "+-1:00", "-00:00"),
      fc
        .tuple(fc.constantFrom("+", "-"), nearly(23), nearly(59))
        .map(([sign, hours, minutes]) => `${sign}${pad(hours)}:${pad(minutes)}`),
    ),
  })
  .map(
    ({ year, month, day, hour, minute, second, fraction, offset }) =>
      `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}${fraction}${offset}`,
  );

describe("an instant", () => {
  it.each([
    ["2027-01-31T09:00:00Z", "2027-01-31T09:00:00.000Z"],
    ["2027-01-31T09:00:00.5Z", "2027-01-31T09:00:00.500Z"],
    ["2027-01-31T09:00:00.123999999Z", "2027-01-31T09:00:00.123Z"],
    ["2027-01-31T09:00:00+05:30", "2027-01-31T03:30:00.000Z"],
    ["2027-01-31T23:59:59.999-23:59", "2027-02-01T23:58:59.999Z"],
    ["2027-01-31T09:00:00-00:00", "2027-01-31T09:00:00.000Z"],
    ["2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000Z"],
    ["2000-02-29T00:00:00Z", "2000-02-29T00:00:00.000Z"],
    ["1969-12-31T23:59:59.9999Z", "1969-12-31T23:59:59.999Z"],
    ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
    ["0099-12-31T00:00:00Z", "0099-12-31T00:00:00.000Z"],
    ["9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999Z"],
  ])("%s is %s", (given, utc) => {
    expect(isInstant(given)).toBe(true);
    expect(parseInstant(given)?.toISOString()).toBe(utc);
  });

  it.each([
    ["", "empty"],
    ["2027-01-31", "no time"],
    ["2027-01-31T09:00:00", "no offset"],
    ["2027-01-31T09:00Z", "no seconds"],
    ["2027-01-31 09:00:00Z", "a space for the T"],
    ["2027-01-31t09:00:00Z", "a lower-case t"],
    ["2027-01-31T09:00:00z", "a lower-case z"],
    ["2027-01-31T09:00:00.Z", "a point without digits"],
    ["2027-01-31T09:00:00,5Z", "a comma"],
    ["2027-01-31T09:00:00.1234567890Z", "ten digits of a fraction"],
    ["2027-01-31T09:00:00+0530", "an offset without a colon"],
    ["2027-01-31T09:00:00+05", "an offset without minutes"],
    ["2027-01-31T09:00:00+24:00", "an offset of a day"],
    ["2027-01-31T09:00:00+05:60", "60 minutes in the offset"],
    ["2027-01-31T09:00:00Z+00:00", "two offsets"],
    ["2027-01-31T09:00:00Z ", "a space after"],
    ["2027-01-31T09:00:00Z\n", "a line feed after"],
    [" 2027-01-31T09:00:00Z", "a space before"],
    ["2027-02-30T09:00:00Z", "30 February"],
    ["2027-02-29T09:00:00Z", "29 February, not a leap year"],
    ["1900-02-29T09:00:00Z", "29 February 1900"],
    ["2027-04-31T09:00:00Z", "31 April"],
    ["2027-13-01T09:00:00Z", "month 13"],
    ["2027-00-01T09:00:00Z", "month 0"],
    ["2027-01-00T09:00:00Z", "day 0"],
    ["2027-01-31T24:00:00Z", "24 o'clock"],
    ["2027-01-31T09:60:00Z", "minute 60"],
    ["2016-12-31T23:59:60Z", "a leap second that there was"],
    ["0000-01-01T00:00:00Z", "the year 0"],
    ["0001-01-01T00:00:00+00:01", "the year 0 in UTC"],
    ["9999-12-31T23:59:59-00:01", "the year 10000 in UTC"],
    ["+002027-01-31T09:00:00Z", "an expanded year"],
    ["-001-01-31T09:00:00Z", "a negative year"],
    ["２０２７-01-31T09:00:00Z", "full-width digits"],
    ["2027-01-3\u0661T09:00:00Z", "an Arabic digit"],
    ["2027-W05-1T09:00:00Z", "a week date"],
    ["2027-01-31T09:00:00 05:30", "a space for the sign"],
    ["2027-01-31T09:00:00+05.30", "a point in the offset"],
    ["2027-01-31T09:00:00+05:30Z", "an offset and more"],
  ])("is not %j: %s", (given) => {
    expect(isInstant(given)).toBe(false);
    expect(parseInstant(given)).toBeUndefined();
  });

  it("is not a megabyte of digits", () => {
    expect(isInstant("9".repeat(2 ** 20))).toBe(false);
  });

  it("is what a slow reading of the text says", () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(parseInstant(given)?.toISOString()).toBe(oracle(given)?.toISOString());
        expect(isInstant(given)).toBe(oracle(given) !== undefined);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([1896, 1996, 2096])(
    "is every day of the nine years from %i on, and none between",
    (first) => {
      const days = new Set<string>();
      for (let day = Date.UTC(first, 0, 1); day < Date.UTC(first + 9, 0, 1); day += 86_400_000) {
        days.add(new Date(day).toISOString());
      }
      let found = 0;
      for (let year = first; year < first + 9; year += 1) {
        for (let month = 0; month <= 13; month += 1) {
          for (let day = 0; day <= 32; day += 1) {
            const given = `${year}-${pad(month)}-${pad(day)}T00:00:00.000Z`;
            if (isInstant(given) !== days.has(given)) expect.fail(given);
            if (days.has(given)) found += 1;
          }
        }
      }
      expect(found).toBe(days.size);
    },
  );

  it("comes back from what Date writes, and nothing else does when a character is another", () => {
    const min = new Date("0001-01-01T00:00:00.000Z");
    const max = new Date("9999-12-31T23:59:59.999Z");
    fc.assert(
      fc.property(
        fc.date({ min, max, noInvalidDate: true }),
        fc.nat(23),
        fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 1 }),
        (date, at, character) => {
          const written = date.toISOString();
          expect(parseInstant(written)).toEqual(date);
          const changed = written.slice(0, at) + character + written.slice(at + 1);
          expect(parseInstant(changed)?.toISOString()).toBe(oracle(changed)?.toISOString());
        },
      ),
      { numRuns: 1000 },
    );
  });
});
