import { setTimeout as sleep } from "node:timers/promises";
import { createHistogram } from "./histogram.ts";

/** How long load is sent: first without being counted. */
export interface Span {
  readonly warmUpMs: number;
  readonly measureMs: number;
}

/** What was counted in the measured part of a span. */
export interface Counted {
  /** Those that went as expected. */
  readonly completed: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** What else came, and how often: `{ "status 503": 12 }`. None of it is in the figures above. */
  readonly unexpected: Readonly<Record<string, number>>;
  /** How much of one core the counting process took, 0 to 1 and more. */
  readonly cpu: number;
}

/** Counts what happens in the measured part of a span. */
export interface Meter {
  expected(milliseconds: number): void;
  unexpected(what: string): void;
  isOver(): boolean;
  readonly counted: Promise<Counted>;
}

/** Starts the span now; says `begin` and `end` of its measured part. */
export function startMeter(
  { warmUpMs, measureMs }: Span,
  tell: (what: "begin" | "end") => void,
): Meter {
  const histogram = createHistogram();
  let unexpected: Record<string, number> = {};
  let over = false;

  const run = async (): Promise<Counted> => {
    await sleep(warmUpMs);
    tell("begin");
    histogram.clear();
    unexpected = {};
    const began = performance.now();
    const cpuBefore = process.cpuUsage();
    await sleep(measureMs);
    over = true;
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(cpuBefore);
    tell("end");
    return {
      completed: histogram.count(),
      seconds,
      p50Ms: histogram.quantile(0.5),
      p99Ms: histogram.quantile(0.99),
      unexpected: { ...unexpected },
      cpu: (user + system) / 1e6 / seconds,
    };
  };

  return {
    expected: (milliseconds) => {
      if (!over) histogram.add(milliseconds);
    },
    unexpected: (what) => {
      if (!over) unexpected[what] = (unexpected[what] ?? 0) + 1;
    },
    isOver: () => over,
    counted: run(),
  };
}
