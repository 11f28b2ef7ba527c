import { readFileSync } from "node:fs";

/** How much time the cores had, and how much of it went to other machines on the same host, in ticks. */
export interface CpuTime {
  readonly all: number;
  readonly stolen: number;
}

const STEAL = 7;

/** Undefined where the system does not say: anywhere but on Linux. */
export function readCpuTime(): CpuTime | undefined {
  if (process.platform !== "linux") return undefined;
  const [line = ""] = readFileSync("/proc/stat", "utf8").split("\n");
  // user nice system idle iowait irq softirq steal; the two that follow are in user and nice already.
  const ticks = line
    .trim()
    .split(/\s+/)
    .slice(1, STEAL + 2)
    .map(Number);
  return { all: ticks.reduce((sum, n) => sum + n, 0), stolen: ticks[STEAL] ?? 0 };
}

/** The share of the time between two readings that was stolen, 0 to 1. */
export function stolenShare(
  before: CpuTime | undefined,
  after: CpuTime | undefined,
): number | null {
  if (before === undefined || after === undefined || after.all === before.all) return null;
  return (after.stolen - before.stolen) / (after.all - before.all);
}
