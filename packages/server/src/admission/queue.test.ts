import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { bounds, fulfilled, heldQueue, here, settle } from "./held-queue.fixture.ts";
import { createQueue } from "./queue.ts";

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
