import type { PGlite } from "@electric-sql/pglite";
import { isUuid } from "@latchkey/contract";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newPglite } from "../../../../test/support/new-pglite.ts";
import { ENTRY_TIME, entryId, inOrder, lowestEntryId, newEntryRest } from "./entry-id.ts";

let pglite: PGlite;
beforeAll(async () => {
  pglite = await newPglite();
});
afterAll(() => pglite.close());

const timeOf = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

test("the entries of one statement are in the order of their list, whatever the clock did meanwhile", () => {
  // Of two milliseconds: what is kept of the later one's may come first.
  const made = [uuidv7({ msecs: 1, seq: 2 ** 19 }), uuidv7({ msecs: 2, seq: 0 })];
  expect(inOrder(made)).toEqual(made.toReversed());
});

test("an entry's id begins with the database's instant and ends with the application's random bits", async () => {
  const made = uuidv7({ msecs: 0 });
  const rest = newEntryRest();
  const { rows } = await pglite.query<{ id: string; batched: string; ms: number }>(
    `select ${entryId("$1::uuid")}::text as id, (${ENTRY_TIME} || $2)::uuid::text as batched,
      floor(extract(epoch from statement_timestamp()) * 1000)::float8 as ms`,
    [made, rest],
  );
  const { id, batched, ms } = rows[0] ?? expect.unreachable("One row.");
  expect(timeOf(id)).toBe(ms);
  expect(timeOf(batched)).toBe(ms);
  expect(id.slice(18)).toBe(made.slice(18));
  expect(batched.slice(18)).toBe(rest);
  for (const one of [id, batched]) {
    expect(isUuid(one)).toBe(true);
    expect(one).toMatch(/^.{14}7.{4}[89ab]/);
  }
});

/** How ids begin when the clock says something else. */
const timeAt = (clock: string): string => ENTRY_TIME.replaceAll("statement_timestamp()", clock);

test("a later microsecond has a later time, over the turn of milliseconds, seconds and years", async () => {
  const { rows } = await pglite.query<{ time: string }>(
    `select ${timeAt("clock")} as time from (
      select start + n * interval '1 microsecond' as clock
      from (values (timestamptz '2026-12-31T23:59:59.9985Z'), (timestamptz '1970-01-01T00:00:00Z')) as starts (start),
        generate_series(0, 2500) as n
    ) as clocks order by clock`,
  );
  const times = rows.map(({ time }) => time);
  expect(new Set(times).size).toBe(2 * 2501);
  expect(times).toEqual(times.toSorted());
  for (const time of times) expect(time).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}$/);
});

test.each([
  ["a millisecond before one turns", "2026-11-23T09:00:00.123999Z"],
  ["the very millisecond", "2026-11-23T09:00:00.123Z"],
  ["1970", "1970-01-01T00:00:00.001Z"],
  ["the last instant there is", "9999-12-31T23:59:59.999999Z"],
])("its time is cut as occurred_at is, never rounded: %s", async (_, instant) => {
  const { rows } = await pglite.query<{ time: string; ms: number }>(
    `select ${timeAt(`timestamptz '${instant}'`)} as time,
      (extract(epoch from date_trunc('milliseconds', timestamptz '${instant}')) * 1000)::float8 as ms`,
  );
  expect(timeOf(rows[0]?.time ?? "")).toBe(rows[0]?.ms);
});

test("the lowest id of an instant stands before all of its entries and behind all earlier ones", () => {
  const instant = new Date("2026-11-23T09:00:00.123Z");
  const lowest = lowestEntryId(instant);
  for (let made = 0; made < 50; made += 1) {
    expect(lowest < uuidv7({ msecs: instant.getTime() })).toBe(true);
    expect(uuidv7({ msecs: instant.getTime() - 1 }) < lowest).toBe(true);
  }
  expect(lowestEntryId(new Date(-1))).toBe("00000000-0000-0000-0000-000000000000");
});
