import fc from "fast-check";
import { expect, test } from "vitest";
import { heldQueue, settle } from "./held-queue.fixture.ts";
import { isOver } from "./is-over.fixture.ts";

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
