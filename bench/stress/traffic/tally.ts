import { createHistogram } from "../../load/histogram.ts";

/** Answers of one kind within the measured time. */
export interface Answers {
  readonly count: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly mostMs: number;
}

/** Counts answers by what they are, such as `status 200`. */
export interface Tally {
  answered(what: string, milliseconds: number): void;
  measuring(on: boolean): void;
  /** Within the measured time. */
  measured(): Record<string, Answers>;
  /** From the first request to the last answer. */
  all(): Record<string, number>;
}

export function createTally(): Tally {
  const all = new Map<string, number>();
  const kinds = new Map<string, ReturnType<typeof createHistogram>>();
  let on = false;
  return {
    answered: (what, milliseconds) => {
      all.set(what, (all.get(what) ?? 0) + 1);
      if (!on) return;
      let histogram = kinds.get(what);
      if (histogram === undefined) kinds.set(what, (histogram = createHistogram()));
      histogram.add(milliseconds);
    },
    measuring: (now) => {
      on = now;
    },
    measured: () =>
      Object.fromEntries(
        [...kinds].map(([what, { count, quantile }]) => [
          what,
          {
            count: count(),
            p50Ms: quantile(0.5),
            p99Ms: quantile(0.99),
            mostMs: quantile(1),
          },
        ]),
      ),
    all: () => Object.fromEntries(all),
  };
}
