import { setTimeout as sleep } from "node:timers/promises";
import { openProbe } from "./probe.ts";

/** How single requests are answered while nothing else is asked. */
export interface Calm {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** How long it took after a load's end, in milliseconds; null: longer than was waited. */
export interface Recovery {
  /** Until a request that was begun after it was answered 200. */
  readonly answeredMs: number | null;
  /** Until one was answered 200 as quickly as in calm. */
  readonly normalMs: number | null;
}

const REQUESTS = 200;
const PAUSE_MS = 5;
const LONGEST_MS = 15_000;

/** What still counts as in calm: machines hiccup. */
const LEAST_NORMAL_MS = 20;

/** Who is asked, and with which secret. */
export interface Asked {
  readonly port: number;
  readonly secret: string;
}

export async function measureCalm({ port, secret }: Asked): Promise<Calm> {
  const probe = await openProbe(port, secret);
  const times: number[] = [];
  for (let count = 0; count < REQUESTS; count += 1) {
    const { status, ms } = await probe.once();
    if (status !== 200) throw new Error(`A single request was answered ${status}.`);
    times.push(ms);
  }
  probe.close();
  times.sort((a, b) => a - b);
  return { p50Ms: times[REQUESTS / 2] ?? 0, p99Ms: times[REQUESTS * 0.99] ?? 0 };
}

/** Call it when the load ends; its requests go over a new connection. */
export async function measureRecovery({ port, secret }: Asked, calm: Calm): Promise<Recovery> {
  const began = performance.now();
  const probe = await openProbe(port, secret);
  let answeredMs: number | null = null;
  let normalMs: number | null = null;
  while (normalMs === null && performance.now() - began < LONGEST_MS) {
    const { status, ms } = await probe.once();
    // No answer will come on it any more.
    if (status === 0) break;
    const sinceMs = performance.now() - began;
    if (status === 200) {
      answeredMs ??= sinceMs;
      if (ms <= Math.max(LEAST_NORMAL_MS, 2 * calm.p99Ms)) normalMs = sinceMs;
    }
    await sleep(PAUSE_MS);
  }
  probe.close();
  return { answeredMs, normalMs };
}
