import { expect } from "vitest";
import { LatchkeyError } from "../errors.ts";
import { createQueue } from "./queue.ts";
import type { QueueBounds, Send } from "./queue.ts";

export const bounds: QueueBounds = { maxQueueLength: 1000, maxWaitMs: 2000, maxBatchSize: 4 };

/** Of a request whose client has not gone. */
export const here = (): boolean => false;

export const fulfilled = <Item>(items: readonly Item[]) =>
  items.map((value) => ({ status: "fulfilled" as const, value }));

/** A queue whose batches are answered when the test says so. */
export function heldQueue(own: Partial<QueueBounds> = {}) {
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
export const settle = (asked: Promise<number | undefined>) =>
  asked.catch((error: unknown) => (error instanceof LatchkeyError ? error.code : error));
