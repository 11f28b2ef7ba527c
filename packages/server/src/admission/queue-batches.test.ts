import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createQueue } from "./queue.ts";
import type { QueueBounds, Send } from "./queue.ts";

const bounds: QueueBounds = { maxQueueLength: 10_000, maxWaitMs: 5_000, maxBatchSize: 10_000 };
const turn = (): Promise<void> => new Promise(setImmediate);
/** As many as a batch may take to leave. */
const turns = async (): Promise<void> => {
  for (let count = 0; count < 5; count += 1) await turn();
};

/** A queue whose batches are answered when the test says so, with what its observer is told. */
function heldQueue(own: Partial<QueueBounds> = {}, inHalves = true) {
  const batches: { items: readonly number[]; answer: () => void; fail: () => void }[] = [];
  const observed: [size: number, waitMs: number, durationMs: number][] = [];
  const send: Send<number, number> = async (items) => {
    await new Promise<void>((answer, fail) => {
      batches.push({ items, answer, fail: () => fail(new Error("away")) });
    });
    return items.map((value) => ({ status: "fulfilled", value }));
  };
  const onBatch = (...told: (typeof observed)[number]): void => void observed.push(told);
  const ask = createQueue(send, { ...bounds, ...own }, onBatch, inHalves);
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

// The clock moves where a test says so, however busy the machine is. The event loop's turns stay real.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});
const pass = (milliseconds: number): void => {
  vi.advanceTimersByTime(milliseconds);
};

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
    pass(2);
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
    await turns();
    expect(sizes()).toEqual([1]);
    const second = ask(5).catch((error: unknown) => error);
    await turns();
    expect(sizes()).toEqual([1]);
    batches[0]?.answer();
    await first;
    await turns();
    expect(sizes()).toEqual([1, 5]);
    void ask(2);
    batches[1]?.fail();
    expect(await second).toMatchObject({ message: "away" });
    await turns();
    expect(sizes()).toEqual([1, 5, 2]);
  });
});

describe("where so many come and go that halves pay", () => {
  /** A queue of which so many came at once, and are answered. */
  async function queueAfter(crowd: number, inHalves = true): Promise<ReturnType<typeof heldQueue>> {
    const queue = heldQueue({}, inHalves);
    void queue.ask(crowd);
    await turns();
    queue.batches[0]?.answer();
    await turns();
    return queue;
  }

  test.each([
    ["half of them leave at once", 24, true, [24, 12]],
    ["of fewer than 24, none leaves before its turn", 23, true, [23]],
    ["in this process, none leaves before its turn", 24, false, [24]],
  ])("%s", async (_, crowd, inHalves, expected) => {
    const { ask, sizes } = await queueAfter(crowd, inHalves);
    for (let count = 0; count < crowd; count += 1) void ask(1);
    expect(sizes()).toEqual(expected);
  });

  test("the other half leaves when the first is answered, before any of it goes on", async () => {
    const { ask, batches, sizes } = await queueAfter(24);
    const first = ask(12).then(sizes);
    void ask(12);
    await turns();
    expect(sizes()).toEqual([24, 12]);
    batches[1]?.answer();
    expect(await first).toEqual([24, 12, 12]);
  });

  test("when they go away, those who are left wait for no one", async () => {
    const { ask, sizes } = await queueAfter(64);
    void ask(1);
    await turns();
    expect(sizes()).toEqual([64, 1]);
  });
});

describe("beside a batch that is under way", () => {
  test("a second one leaves where 250 wait, and a third one never", async () => {
    const { ask, sizes, batches } = heldQueue();
    void ask(1);
    await turns();
    expect(sizes()).toEqual([1]);
    void ask(249);
    await turns();
    expect(sizes()).toEqual([1]);
    void ask(1);
    expect(sizes()).toEqual([1, 250]);
    void ask(1000);
    await turns();
    expect(sizes()).toEqual([1, 250]);
    batches[1]?.answer();
    await turns();
    expect(sizes()).toEqual([1, 250, 1000]);
  });
});

test("whoever observes is told of each batch: its size, how long the first waited, and how long it took", async () => {
  const { ask, batches, sizes, observed } = heldQueue();
  const asked = ask(1);
  await turns();
  expect(sizes()).toEqual([1]);
  const later = ask(1);
  pass(30);
  const latest = ask(1);
  pass(10);
  batches[0]?.answer();
  await asked;
  await turns();
  expect(sizes()).toEqual([1, 2]);
  pass(5);
  batches[1]?.fail();
  await Promise.allSettled([later, latest]);
  expect(observed).toEqual([
    [1, 0, 40],
    [2, 40, 5],
  ]);
});

test("a queue that is full says how many wait, and one that is slow how long", async () => {
  const { ask, sizes } = heldQueue({ maxQueueLength: 1, maxWaitMs: 40 });
  void ask(1);
  await turns();
  expect(sizes()).toEqual([1]);
  const waits = ask(1);
  await expect(ask(1)).rejects.toMatchObject({
    code: "unavailable",
    message: "More than 1 requests wait for admission.",
  });
  pass(50);
  await expect(waits).rejects.toMatchObject({
    code: "unavailable",
    message: "Admission took longer than 40 ms to begin.",
  });
});
