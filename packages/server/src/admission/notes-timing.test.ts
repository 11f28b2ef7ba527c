import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createNotes } from "./notes.ts";

// The longest pause is of seconds. The event loop's own turns stay real.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Notes on a database that is away while `isAway` says so; with when which notes came there, and who was told what. */
function timedNotes() {
  const began = performance.now();
  const now = (): number => Math.round(performance.now() - began);
  const database = { isAway: false };
  const tried: [at: number, notes: readonly number[]][] = [];
  const written: [count: number, lagMs: number][] = [];
  const carry = async (noted: readonly number[]) => {
    if (noted.length > 0) tried.push([now(), noted]);
    if (database.isAway) throw new Error("away");
  };
  const notes = createNotes<number>(
    carry,
    () => {},
    (count, lagMs) => written.push([count, Math.round(lagMs)]),
  );
  return { database, tried, written, carry, notes, triedAt: () => tried.map(([at]) => at) };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const many = Array.from({ length: 250 }, (_, index) => index);

describe("notes", () => {
  test("are written 250 ms after the first of them, and each after that by a timer of its own", async () => {
    const { notes, tried } = timedNotes();
    notes.note(1);
    await pass(100);
    notes.note(2);
    await pass(1000);
    notes.note(3);
    await pass(1000);
    expect(tried).toEqual([
      [250, [1, 2]],
      [1350, [3]],
    ]);
  });

  test("are left alone for longer each time while the database is away, but for no more than 4 s", async () => {
    const { notes, database, triedAt } = timedNotes();
    database.isAway = true;
    notes.note(1);
    await pass(20_000);
    expect(triedAt()).toEqual([250, 750, 1750, 3750, 7750, 11_750, 15_750, 19_750]);
  });

  test("are written as soon as ever once the database is back", async () => {
    const { notes, database, triedAt } = timedNotes();
    database.isAway = true;
    notes.note(1);
    await pass(1000);
    database.isAway = false;
    await pass(1000);
    notes.note(2);
    await pass(1000);
    expect(triedAt()).toEqual([250, 750, 1750, 2250]);
  });

  test("that were noted after others had ridden on wait from their own time", async () => {
    const { notes, carry, tried } = timedNotes();
    many.forEach(notes.note);
    await pass(100);
    await notes.ride(carry);
    notes.note(7);
    await pass(1000);
    expect(tried).toEqual([
      [100, many],
      [500, [7]],
    ]);
  });

  test("keep no timer where all have ridden on", async () => {
    const { notes, carry, tried } = timedNotes();
    many.forEach(notes.note);
    await pass(100);
    await notes.ride(carry);
    await pass(200);
    expect(vi.getTimerCount()).toBe(0);
    expect(tried).toHaveLength(1);
  });

  test("hold no program up by their timer", () => {
    vi.useRealTimers();
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout");
    const before = timers().length;
    timedNotes().notes.note(1);
    expect(timers()).toHaveLength(before);
  });
});

describe("whoever counts what is written", () => {
  test("is told how many, and how long the first of them waited", async () => {
    const { notes, written } = timedNotes();
    notes.note(1);
    await pass(200);
    notes.note(2);
    await pass(1000);
    notes.note(3);
    await pass(10);
    await notes.flush();
    expect(written).toEqual([
      [2, 250],
      [1, 10],
    ]);
  });

  test("is told that they have waited since they were noted, whatever failed meanwhile", async () => {
    const { notes, database, written } = timedNotes();
    database.isAway = true;
    notes.note(1);
    await pass(300);
    notes.note(2);
    database.isAway = false;
    await pass(1000);
    expect(written).toEqual([[2, 750]]);
  });

  test("is told nothing of a statement that took none along", async () => {
    const { notes, carry, written } = timedNotes();
    notes.note(1);
    await notes.ride(carry);
    await notes.flush();
    await notes.flush();
    expect(written).toEqual([[1, 0]]);
  });
});
