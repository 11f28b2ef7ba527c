import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOver } from "./is-over.fixture.ts";
import { createNotes } from "./notes.ts";

const away = new Error("away");

/** Notes whose writes the test answers; with what was written, and what failed in the background. */
function heldNotes() {
  const writes: { notes: readonly number[]; done: () => void; fail: () => void }[] = [];
  const written: number[] = [];
  const told: unknown[] = [];
  const carry = (notes: readonly number[]) =>
    new Promise<void>((resolve, reject) => {
      writes.push({
        notes,
        done: () => {
          written.push(...notes);
          resolve();
        },
        fail: () => reject(away),
      });
    });
  const notes = createNotes<number>(carry, (error) => told.push(error));
  return { notes, carry, writes, written, told };
}

const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, at) => from + at);

describe("notes", () => {
  test("are written by themselves, after 250 ms and not much later, all together", async () => {
    const { notes, writes, told } = heldNotes();
    const began = performance.now();
    numbers(3).forEach(notes.note);
    await expect.poll(() => writes.length, { interval: 5 }).toBe(1);
    expect(performance.now() - began).toBeGreaterThanOrEqual(248);
    expect(performance.now() - began).toBeLessThan(500);
    expect(writes[0]?.notes).toEqual([0, 1, 2]);
    writes[0]?.done();
    await sleep(300);
    expect(writes).toHaveLength(1);
    expect(told).toEqual([]);
  });

  test("ride with a statement where they are many, and stay for their own where they are few", async () => {
    const { notes, writes, carry } = heldNotes();
    numbers(249).forEach(notes.note);
    const few = notes.ride(carry);
    notes.note(249);
    const many = notes.ride(carry);
    expect(writes.map((write) => write.notes.length)).toEqual([0, 250]);
    writes.forEach(({ done }) => done());
    await Promise.all([few, many]);
    await notes.flush();
    expect(writes).toHaveLength(2);
  });

  test("that rode with a statement which failed are written later; the statement's error is its sender's", async () => {
    const { notes, writes, carry, written, told } = heldNotes();
    numbers(250).forEach(notes.note);
    const riding = notes.ride(carry);
    writes[0]?.fail();
    await expect(riding).rejects.toBe(away);
    const flushed = notes.flush();
    await expect.poll(() => writes.length).toBe(2);
    writes[1]?.done();
    await flushed;
    expect(written).toEqual(numbers(250));
    expect(told).toEqual([]);
  });

  test("are waited for by whoever flushes, those that are on their way too", async () => {
    const { notes, writes, carry } = heldNotes();
    numbers(250).forEach(notes.note);
    const riding = notes.ride(carry);
    let flushed = false;
    const flush = notes.flush().then(() => {
      flushed = true;
    });
    await sleep(20);
    expect(flushed).toBe(false);
    writes[0]?.done();
    await Promise.all([riding, flush]);
    expect(writes).toHaveLength(1);
  });

  test("are flushed by one write and one more, however many readers wait, also when it fails", async () => {
    const { notes, writes, told } = heldNotes();
    notes.note(1);
    const first = notes.flush();
    notes.note(2);
    const readers = numbers(20).map(() => notes.flush());
    expect(writes).toHaveLength(1);
    writes[0]?.done();
    await expect.poll(() => writes.length).toBe(2);
    writes[1]?.fail();
    await Promise.all([first, ...readers]);
    expect(writes.map((write) => write.notes)).toEqual([[1], [2]]);
    expect(told).toEqual([away]);
  });

  test("are tried again less and less often while the database stays away, and lost by none of that", async () => {
    const { notes, writes, written, told } = heldNotes();
    notes.note(7);
    const at: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect.poll(() => writes.length, { interval: 5, timeout: 3000 }).toBe(attempt + 1);
      at.push(performance.now());
      writes[attempt]?.fail();
    }
    const [first = 0, second = 0, third = 0] = at;
    expect(second - first).toBeGreaterThanOrEqual(490);
    expect(third - second).toBeGreaterThanOrEqual(980);
    await expect.poll(() => told).toEqual([away, away, away]);
    const flushed = notes.flush();
    await expect.poll(() => writes.length).toBe(4);
    writes[3]?.done();
    await flushed;
    expect(written).toEqual([7]);
  });

  test("are at most 20,000: what is beyond is dropped, the latest first", async () => {
    const { notes, writes, written } = heldNotes();
    numbers(25_000).forEach(notes.note);
    const flushed = notes.flush();
    for (let done = 0; done < 20; done += 1) {
      await expect.poll(() => writes.length, { interval: 1 }).toBe(done + 1);
      expect(writes[done]?.notes.length).toBe(1000);
      writes[done]?.done();
    }
    await flushed;
    expect(written).toEqual(numbers(20_000));
  });
});

test("whatever fails, and in whatever order: each note is written once, and none is lost", async () => {
  const step = fc.constantFrom("note", "burst", "ride", "flush", "done", "fail", "turn");
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 80 }), async (taken) => {
      const { notes, carry, writes, written } = heldNotes();
      const sent: Promise<unknown>[] = [];
      let noted = 0;
      let settled = 0;
      const settle = (how: "done" | "fail") => {
        const write = writes[settled];
        if (write === undefined) return;
        settled += 1;
        write[how]();
      };
      for (const one of taken) {
        if (one === "note") notes.note(noted++);
        else if (one === "burst") for (let at = 0; at < 150; at += 1) notes.note(noted++);
        else if (one === "ride") sent.push(notes.ride(carry).catch(() => {}));
        else if (one === "flush") sent.push(notes.flush());
        else if (one === "turn") await new Promise(setImmediate);
        else settle(one);
      }
      for (let quiet = 0; quiet < 3; quiet += 1) {
        const quieted = Promise.all([...sent, notes.flush()]);
        while (!(await isOver(quieted))) settle("done");
      }
      expect(written.toSorted((one, other) => one - other)).toEqual(numbers(noted));
    }),
    { numRuns: 200 },
  );
});
