import { afterEach, expect, test, vi } from "vitest";
import { createQueue } from "./queue.ts";
import type { QueueBounds, Send } from "./queue.ts";

const bounds: QueueBounds = { maxQueueLength: 100, maxWaitMs: 1_000, maxBatchSize: 100 };
const here = (): boolean => false;
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
};
afterEach(() => {
  vi.useRealTimers();
});

test("each is told what became of it, though others in the batch fared otherwise", async () => {
  const refused = new Error("The database refuses it.");
  const send: Send<number, string> = async (items) =>
    items.map((item) =>
      item === 1
        ? { status: "rejected", reason: refused }
        : { status: "fulfilled", value: `${item}` },
    );
  const ask = createQueue(send, bounds);
  const asked = [0, 1, 2].map((item) => ask({ item, likely: true, isGone: here }));
  expect(await Promise.allSettled(asked)).toEqual([
    { status: "fulfilled", value: "0" },
    { status: "rejected", reason: refused },
    { status: "fulfilled", value: "2" },
  ]);
});

test("whoever a batch has no answer for is told so", async () => {
  const ask = createQueue<number, number>(async () => [], bounds);
  await expect(ask({ item: 0, likely: true, isGone: here })).rejects.toThrow(
    new Error("A batch was answered in part."),
  );
});

/** A queue whose batches are answered when the test says so. */
function heldQueue() {
  const batches: { items: readonly number[]; answer: () => void }[] = [];
  const send: Send<number, number> = async (items) => {
    await new Promise<void>((answer) => batches.push({ items, answer }));
    return items.map((value) => ({ status: "fulfilled", value }));
  };
  return { batches, ask: createQueue(send, bounds) };
}

test("whoever has gone before a batch leaves is left out of it", async () => {
  const { ask, batches } = heldQueue();
  void ask({ item: 0, likely: true, isGone: here });
  await expect.poll(() => batches.length, { interval: 1 }).toBe(1);
  let isGone = false;
  const leaves = [true, false].map((likely) => ask({ item: 1, likely, isGone: () => isGone }));
  void ask({ item: 2, likely: true, isGone: here });
  isGone = true;
  batches[0]?.answer();
  expect(await Promise.all(leaves)).toEqual([undefined, undefined]);
  expect(batches.map(({ items }) => items)).toEqual([[0], [2]]);
});

test("no timer is left once nothing waits", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
  const { ask, batches } = heldQueue();
  const first = ask({ item: 0, likely: true, isGone: here });
  // The clock stands still, so a batch leaves once no more come.
  await turns(3);
  const second = ask({ item: 1, likely: true, isGone: here });
  expect(vi.getTimerCount()).toBe(1);
  batches[0]?.answer();
  await first;
  await turns(3);
  batches[1]?.answer();
  expect(await second).toBe(1);
  vi.advanceTimersByTime(bounds.maxWaitMs);
  expect(vi.getTimerCount()).toBe(0);
});
