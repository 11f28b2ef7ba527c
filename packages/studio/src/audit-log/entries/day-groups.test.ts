import { expect, test } from "vitest";
import { entryWith } from "../entry.fixture.ts";
import { dayGroups } from "./day-groups.ts";

const at = (day: number, hour: number): string => new Date(2026, 10, day, hour).toISOString();

test("entries stand under the day on which the reader's own clock had them", () => {
  const entries = [at(23, 23), at(23, 0), at(22, 23), at(20, 12)].map((occurredAt) =>
    entryWith({ occurredAt }),
  );
  const groups = dayGroups(entries);
  expect(groups.map(({ day, entries }) => [day.getDate(), entries.length])).toEqual([
    [23, 2],
    [22, 1],
    [20, 1],
  ]);
  expect(groups.flatMap((group) => group.entries)).toEqual(entries);
  expect(dayGroups([])).toEqual([]);
});
