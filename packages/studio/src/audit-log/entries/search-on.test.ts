import { describe, expect, test } from "vitest";
import { entryWith } from "../entry.fixture.ts";
import { searchOn } from "./search-on.ts";
import type { EntryPage } from "./search-on.ts";

const found: EntryPage = { data: [entryWith({})], nextCursor: "c9" };
const empty = (nextCursor: string | null): EntryPage => ({ data: [], nextCursor });

/** A log of these pages, which are found at c0, c1 and so on. */
function logOf(...pages: EntryPage[]) {
  const asked: (string | undefined)[] = [];
  const ask = (cursor: string | undefined): Promise<EntryPage> => {
    asked.push(cursor);
    const page = pages[asked.length - 1];
    return page === undefined ? Promise.reject(new Error("asked too far")) : Promise.resolve(page);
  };
  return { asked, ask };
}

const onwards = { isStopped: () => false, onEmpty: () => {} };

describe("a search through pages that hold nothing", () => {
  test("goes on by itself until something shows", async () => {
    const { ask, asked } = logOf(empty("c1"), empty("c2"), found);
    const told: number[] = [];
    const page = await searchOn(ask, "c0", { ...onwards, onEmpty: (pages) => told.push(pages) });
    expect(page).toBe(found);
    expect(asked).toEqual(["c0", "c1", "c2"]);
    expect(told).toEqual([1, 2]);
  });

  test("ends at the end of the log, and with the first page that holds something", async () => {
    const ended = logOf(empty("c1"), empty(null));
    expect(await searchOn(ended.ask, undefined, onwards)).toEqual(empty(null));
    const first = logOf(found);
    expect(await searchOn(first.ask, undefined, onwards)).toBe(found);
    expect(first.asked).toEqual([undefined]);
  });

  test("stops when the reader wants, and says where to go on", async () => {
    const { ask, asked } = logOf(empty("c1"), empty("c2"), found);
    const stopped = { ...onwards, isStopped: () => asked.length === 2 };
    expect(await searchOn(ask, undefined, stopped)).toEqual(empty("c2"));
    expect(await searchOn(ask, "c2", onwards)).toBe(found);
  });

  test("fails with the page that failed", async () => {
    const { ask } = logOf(empty("c1"));
    await expect(searchOn(ask, undefined, onwards)).rejects.toThrow("asked too far");
  });
});
