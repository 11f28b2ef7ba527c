import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LatchkeyError } from "../errors.ts";
import { createQueue } from "./queue.ts";
import type { QueueBounds, Send } from "./queue.ts";

const bounds: QueueBounds = { maxQueueLength: 1000, maxWaitMs: 2000, maxBatchSize: 4 };
const here = (): boolean => false;
const fulfilled = <Item>(items: readonly Item[]) =>
  items.map((value) => ({ status: "fulfilled" as const, value }));

/** A queue whose batches are answered when the test says so. */
function heldQueue(own: Partial<QueueBounds> = {}) {
  const batches: { items: readonly number[]; answer: () => void; fail: (error: Error) => void }[] =
    [];
  let underWay = 0;
  let most = 0;
  const send: Send<number, number> = async (items) => {
    underWay += 1;
    most = Math.max(most, underWay);
    try {
      await new Promise<void>((resolve, reject) => {
        batches.push({ items, answer: resolve, fail: reject });
      });
    } finally {
      underWay -= 1;
    }
    return fulfilled(items);
  };
  const ask = createQueue(send, { ...bounds, ...own });
  /** Waits until so many batches have left. */
  const left = async (count: number) => {
    await expect.poll(() => batches.length, { interval: 1 }).toBe(count);
    return batches[count - 1] ?? expect.unreachable();
  };
  return { ask, batches, left, mostUnderWay: () => most };
}

/** What became of what was asked for, without waiting longer than the test does. */
const settle = (asked: Promise<number | undefined>) =>
  asked.catch((error: unknown) => (error instanceof LatchkeyError ? error.code : error));

describe("a queue", () => {
  test("sends a lone request at once, without a timer", async () => {
    const timers: unknown[] = [];
    const { setTimeout: real } = globalThis;
    const { ask, left } = heldQueue();
    globalThis.setTimeout = ((...given: Parameters<typeof real>) => {
      timers.push(given);
      return real(...given);
    }) as typeof real;
    try {
      const asked = ask({ item: 1, likely: false, isGone: here });
      // The turns in which requests that have arrived together are read.
      for (let turn = 0; turn < 4; turn += 1) await new Promise(setImmediate);
      expect(timers).toEqual([]);
      globalThis.setTimeout = real;
      (await left(1)).answer();
      expect(await asked).toBe(1);
    } finally {
      globalThis.setTimeout = real;
    }
  });

  test("refuses one more than it holds, at once, and holds each lane's places apart", async () => {
    const { ask, left } = heldQueue({ maxQueueLength: 2 });
    const first = ask({ item: 0, likely: false, isGone: here });
    const batch = await left(1);
    const others = [1, 2, 3].map((item) => settle(ask({ item, likely: false, isGone: here })));
    const likely = [4, 5, 6].map((item) => settle(ask({ item, likely: true, isGone: here })));
    expect(await others[2]).toBe("unavailable");
    expect(await likely[2]).toBe("unavailable");
    batch.answer();
    expect(await first).toBe(0);
    (await left(2)).answer();
    const rest = left(3).then(({ answer }) => answer());
    expect(await Promise.all([...others, ...likely])).toEqual([
      1,
      2,
      "unavailable",
      4,
      5,
      "unavailable",
    ]);
    await Promise.race([rest, sleep(0)]);
  });

  test("gives the place of one who has gone to another when it is full", async () => {
    const { ask, left, batches } = heldQueue({ maxQueueLength: 1 });
    const first = ask({ item: 0, likely: true, isGone: here });
    const batch = await left(1);
    let gone = false;
    const leaves = ask({ item: 1, likely: true, isGone: () => gone });
    expect(await settle(ask({ item: 2, likely: true, isGone: here }))).toBe("unavailable");
    gone = true;
    const takes = ask({ item: 3, likely: true, isGone: here });
    expect(await leaves).toBeUndefined();
    batch.answer();
    (await left(2)).answer();
    expect([await first, await takes]).toEqual([0, 3]);
    expect(batches.map(({ items }) => items)).toEqual([[0], [3]]);
  });

  test("gives up on what has waited too long, and is well again", async () => {
    const { ask, left, batches } = heldQueue({ maxWaitMs: 60 });
    const first = ask({ item: 0, likely: true, isGone: here });
    const batch = await left(1);
    const began = performance.now();
    const waits = [true, false].map((likely) => settle(ask({ item: 1, likely, isGone: here })));
    expect(await Promise.all(waits)).toEqual(["unavailable", "unavailable"]);
    expect(performance.now() - began).toBeGreaterThanOrEqual(59);
    expect(performance.now() - began).toBeLessThan(60 * 1.25 + 100);
    batch.answer();
    expect(await first).toBe(0);
    const later = ask({ item: 2, likely: true, isGone: here });
    (await left(2)).answer();
    expect(await later).toBe(2);
    expect(batches.map(({ items }) => items)).toEqual([[0], [2]]);
  });

  test("gives up on what did not fit into the batch it arrived with, too", async () => {
    const { ask, left } = heldQueue({ maxWaitMs: 60, maxBatchSize: 1 });
    const first = ask({ item: 0, likely: true, isGone: here });
    const second = settle(ask({ item: 1, likely: true, isGone: here }));
    const batch = await left(1);
    expect(await Promise.race([second, sleep(500, "still waiting")])).toBe("unavailable");
    batch.answer();
    expect(await first).toBe(0);
  });

  test("rejects all of a batch that fails, and sends the next", async () => {
    const { ask, left } = heldQueue();
    const failing = [1, 2].map((item) => settle(ask({ item, likely: true, isGone: here })));
    const batch = await left(1);
    const next = ask({ item: 3, likely: true, isGone: here });
    const error = new Error("away");
    batch.fail(error);
    expect(await Promise.all(failing)).toEqual([error, error]);
    (await left(2)).answer();
    expect(await next).toBe(3);
  });

  test("rejects what a batch leaves without an answer", async () => {
    const ask = createQueue<number, number>(async ([first]) => fulfilled([first ?? 0]), bounds);
    const asked = [1, 2].map((item) => settle(ask({ item, likely: true, isGone: here })));
    expect(await asked[0]).toBe(1);
    expect(await asked[1]).toBeInstanceOf(Error);
  });

  test("sends the likely ones first, and starves neither lane", async () => {
    const { ask, left, batches } = heldQueue({ maxBatchSize: 16 });
    const first = ask({ item: -1, likely: true, isGone: here });
    const batch = await left(1);
    const others = Array.from({ length: 100 }, (_, item) =>
      ask({ item: 1000 + item, likely: false, isGone: here }),
    );
    const likely = Array.from({ length: 40 }, (_, item) =>
      ask({ item, likely: true, isGone: here }),
    );
    batch.answer();
    await first;
    const all = Promise.all([...likely, ...others]);
    for (let count = 2; ; count += 1) {
      (await left(count)).answer();
      const sent = batches.flatMap(({ items }) => items).length;
      if (sent === 141) break;
    }
    await all;
    const sizes = batches.slice(1).map(({ items }) => ({
      likely: items.filter((item) => item < 1000).length,
      others: items.filter((item) => item >= 1000).length,
    }));
    expect(sizes.slice(0, 4)).toEqual([
      { likely: 14, others: 2 },
      { likely: 14, others: 2 },
      { likely: 12, others: 2 },
      { likely: 0, others: 16 },
    ]);
  });
});

/** Whether a promise has settled, a turn of the event loop later. */
const isOver = (promise: Promise<unknown>): Promise<boolean> =>
  Promise.race([promise.then(() => true), new Promise(setImmediate).then(() => false)]);

type Step =
  | { readonly kind: "ask"; readonly likely: boolean }
  | { readonly kind: "go"; readonly which: number }
  | { readonly kind: "answer" | "fail" | "pause" };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant("ask" as const), likely: fc.boolean() }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("go" as const), which: fc.nat(40) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom("answer" as const, "fail" as const, "pause" as const),
      }),
    },
  ),
  { maxLength: 60 },
);

test("whatever comes: one answer each, in order within a lane, within the bounds, one batch at a time", async () => {
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 8 }),
      async (taken, maxBatchSize, maxQueueLength) => {
        const { ask, batches, mostUnderWay } = heldQueue({ maxBatchSize, maxQueueLength });
        const gone = new Set<number>();
        const asked: { likely: boolean; outcome: Promise<unknown>; answers: number }[] = [];
        const failure = new Error("away");
        const failed = new Set<number>();
        let settled = 0;
        const next = () => {
          const batch = batches[settled];
          if (batch !== undefined) settled += 1;
          return batch;
        };
        for (const step of taken) {
          if (step.kind === "ask") {
            const item = asked.length;
            const own = { likely: step.likely, answers: 0, outcome: Promise.resolve<unknown>(0) };
            asked.push(own);
            own.outcome = settle(
              ask({ item, likely: step.likely, isGone: () => gone.has(item) }),
            ).finally(() => {
              own.answers += 1;
            });
          } else if (step.kind === "go") gone.add(step.which);
          else if (step.kind === "answer") next()?.answer();
          else if (step.kind === "fail") {
            const batch = next();
            batch?.items.forEach((item) => failed.add(item));
            batch?.fail(failure);
          } else for (let turn = 0; turn < 4; turn += 1) await new Promise(setImmediate);
        }
        const outcomes = Promise.all(asked.map(({ outcome }) => outcome));
        while (!(await isOver(outcomes))) next()?.answer();
        const sent = batches.flatMap(({ items }) => items);
        expect(mostUnderWay()).toBeLessThanOrEqual(1);
        expect(new Set(sent).size, "none is sent twice").toBe(sent.length);
        for (const { items } of batches) expect(items.length).toBeLessThanOrEqual(maxBatchSize);
        for (const lane of [true, false]) {
          const order = sent.filter((item) => asked[item]?.likely === lane);
          expect(order).toEqual(order.toSorted((one, other) => one - other));
        }
        for (const [item, outcome] of (await outcomes).entries()) {
          if (failed.has(item)) expect(outcome).toBe(failure);
          else if (sent.includes(item)) expect(outcome).toBe(item);
          else
            expect(outcome).toBe(
              gone.has(item) && outcome === undefined ? undefined : "unavailable",
            );
        }
        expect(asked.every(({ answers }) => answers === 1)).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});
