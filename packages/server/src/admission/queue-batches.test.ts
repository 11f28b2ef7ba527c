import { describe, expect, test } from "vitest";
import { createQueue } from "./queue.ts";
import type { QueueBounds, Send } from "./queue.ts";

const bounds: QueueBounds = { maxQueueLength: 10_000, maxWaitMs: 5_000, maxBatchSize: 10_000 };
const turn = (): Promise<void> => new Promise(setImmediate);

/** A queue whose batches are answered when the test says so, with what its observer is told. */
function heldQueue(own: Partial<QueueBounds> = {}) {
  const batches: { items: readonly number[]; answer: () => void; fail: () => void }[] = [];
  const observed: [size: number, waitMs: number, durationMs: number][] = [];
  const send: Send<number, number> = async (items) => {
    await new Promise<void>((answer, fail) => {
      batches.push({ items, answer, fail: () => fail(new Error("away")) });
    });
    return items.map((value) => ({ status: "fulfilled", value }));
  };
  const ask = createQueue(send, { ...bounds, ...own }, (...told) => observed.push(told));
  let asked = 0;
  return {
    batches,
    observed,
    sizes: () => batches.map(({ items }) => items.length),
    /** Asks for so many, numbered on. */
    ask: (count: number) =>
      Promise.all(
        Array.from({ length: count }, () =>
          ask({ item: asked++, likely: true, isGone: () => false }),
        ),
      ),
  };
}

/** Keeps the event loop from everything else. */
function block(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe("a batch leaves", () => {
  test("with those that come in the turn after, while more come", async () => {
    const { ask, batches } = heldQueue();
    void ask(1);
    await turn();
    void ask(2);
    await turn();
    expect(batches).toEqual([]);
    await turn();
    expect(batches.map(({ items }) => items)).toEqual([[0, 1, 2]]);
  });

  test("after a millisecond or two, though more come in every turn", async () => {
    const { ask, sizes } = heldQueue();
    void ask(1);
    await turn();
    void ask(1);
    block(3);
    await turn();
    expect(sizes()).toEqual([2]);
  });

  test("at once where 64 have come, and not before its turn where it is one less", async () => {
    const few = heldQueue();
    void few.ask(63);
    expect(few.sizes()).toEqual([]);
    const many = heldQueue();
    void many.ask(64);
    expect(many.sizes()).toEqual([64]);
  });

  test("as soon as 64 are there in a turn", async () => {
    const { ask, sizes } = heldQueue();
    void ask(63);
    await turn();
    void ask(1);
    expect(sizes()).toEqual([64]);
    await turn();
    await turn();
    expect(sizes()).toEqual([64]);
  });

  test("when the one before has been answered, or has failed", async () => {
    const { ask, batches, sizes } = heldQueue();
    const first = ask(1);
    await expect.poll(sizes, { interval: 1 }).toEqual([1]);
    const second = ask(5).catch((error: unknown) => error);
    for (let turns = 0; turns < 5; turns += 1) await turn();
    expect(sizes()).toEqual([1]);
    batches[0]?.answer();
    await first;
    await expect.poll(sizes, { interval: 1 }).toEqual([1, 5]);
    void ask(2);
    batches[1]?.fail();
    expect(await second).toMatchObject({ message: "away" });
    await expect.poll(sizes, { interval: 1 }).toEqual([1, 5, 2]);
  });
});

describe("beside a batch that is under way", () => {
  test("a second one leaves where 250 wait, and a third one never", async () => {
    const { ask, sizes, batches } = heldQueue();
    void ask(1);
    await expect.poll(sizes, { interval: 1 }).toEqual([1]);
    void ask(249);
    for (let turns = 0; turns < 5; turns += 1) await turn();
    expect(sizes()).toEqual([1]);
    void ask(1);
    expect(sizes()).toEqual([1, 250]);
    void ask(1000);
    for (let turns = 0; turns < 5; turns += 1) await turn();
    expect(sizes()).toEqual([1, 250]);
    batches[1]?.answer();
    await expect.poll(sizes, { interval: 1 }).toEqual([1, 250, 1000]);
  });
});

test("whoever observes is told of each batch: its size, how long the first waited, and how long it took", async () => {
  const { ask, batches, sizes, observed } = heldQueue({ maxBatchSize: 2 });
  const asked = ask(1);
  await expect.poll(sizes, { interval: 1 }).toEqual([1]);
  const later = ask(1);
  block(30);
  const latest = ask(1);
  block(10);
  batches[0]?.answer();
  await asked;
  await expect.poll(sizes, { interval: 1 }).toEqual([1, 2]);
  block(5);
  batches[1]?.fail();
  await Promise.allSettled([later, latest]);
  expect(observed.map(([size]) => size)).toEqual([1, 2]);
  const [first, second] = observed;
  expect(first?.[1]).toBeLessThan(30);
  expect(first?.[2]).toBeGreaterThanOrEqual(40);
  expect(first?.[2]).toBeLessThan(1000);
  expect(second?.[1]).toBeGreaterThanOrEqual(40);
  expect(second?.[1]).toBeLessThan(1000);
  expect(second?.[2]).toBeGreaterThanOrEqual(5);
  expect(second?.[2]).toBeLessThan(1000);
});

test("a queue that is full says how many wait, and one that is slow how long", async () => {
  const { ask, sizes } = heldQueue({ maxQueueLength: 1, maxWaitMs: 40 });
  void ask(1);
  await expect.poll(sizes, { interval: 1 }).toEqual([1]);
  const waits = ask(1);
  await expect(ask(1)).rejects.toMatchObject({
    code: "unavailable",
    message: "More than 1 requests wait for admission.",
  });
  await expect(waits).rejects.toMatchObject({
    code: "unavailable",
    message: "Admission took longer than 40 ms to begin.",
  });
});
