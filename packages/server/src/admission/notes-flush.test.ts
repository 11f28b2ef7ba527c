import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createNotes } from "./notes.ts";

// No time passes here: what is written is written because somebody waits for it.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const turn = (): Promise<void> => new Promise(setImmediate);

function heldNotes() {
  const writes: { notes: readonly number[]; done: () => void; fail: () => void }[] = [];
  const told: number[] = [];
  const carry = (notes: readonly number[]) =>
    new Promise<void>((done, fail) => {
      writes.push({ notes, done, fail: () => fail(new Error("away")) });
    });
  const notes = createNotes<number>(
    carry,
    () => {},
    (count) => told.push(count),
  );
  const noteMany = (count: number): void => {
    for (let at = 0; at < count; at += 1) notes.note(at);
  };
  return {
    notes,
    carry,
    writes,
    told,
    noteMany,
    sizes: () => writes.map((one) => one.notes.length),
  };
}

describe("readers who come while notes are being written", () => {
  test("wait for one more write, which they share, and for no timer", async () => {
    const { notes, writes } = heldNotes();
    notes.note(1);
    const first = notes.flush();
    notes.note(2);
    let over = 0;
    const readers = [1, 2, 3].map(() => notes.flush().then(() => (over += 1)));
    writes[0]?.done();
    await first;
    await turn();
    expect(writes.map((write) => write.notes)).toEqual([[1], [2]]);
    expect(over).toBe(0);
    writes[1]?.done();
    await Promise.all(readers);
    expect(writes).toHaveLength(2);
  });

  test("may do so again and again", async () => {
    const { notes, writes } = heldNotes();
    for (let round = 0; round < 3; round += 1) {
      notes.note(1);
      const first = notes.flush();
      notes.note(2);
      const second = notes.flush();
      writes[2 * round]?.done();
      await turn();
      writes[2 * round + 1]?.done();
      await Promise.all([first, second]);
    }
    expect(writes.map((write) => write.notes)).toEqual([[1], [2], [1], [2], [1], [2]]);
  });

  test("do not wait for the database once more where that write has failed", async () => {
    const { notes, writes } = heldNotes();
    notes.note(1);
    const first = notes.flush();
    notes.note(2);
    const second = notes.flush();
    writes[0]?.fail();
    await Promise.all([first, second]);
    expect(writes).toHaveLength(1);
  });
});

describe("notes", () => {
  test("that come back from a failure count too where 20,000 are kept", async () => {
    const { notes, writes, noteMany, sizes } = heldNotes();
    noteMany(20_000);
    const failing = notes.flush();
    noteMany(1000);
    writes[0]?.fail();
    await failing;
    const flushed = notes.flush();
    for (let at = 1; at < writes.length; at += 1) {
      writes[at]?.done();
      await turn();
    }
    await flushed;
    expect(sizes().slice(1)).toEqual(Array(20).fill(1000));
  });

  test("that rode away while others were written leave an empty write, which nobody is told of", async () => {
    const { notes, carry, writes, noteMany, sizes, told } = heldNotes();
    noteMany(1500);
    const flushed = notes.flush();
    const riding = notes.ride(carry);
    writes.forEach(({ done }) => done());
    await riding;
    await turn();
    writes[2]?.done();
    await flushed;
    expect(sizes()).toEqual([1000, 500, 0]);
    expect(told).toEqual([1000, 500]);
  });
});
