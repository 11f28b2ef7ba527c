import type { PositionRow } from "./database/position.ts";
import type { Counted } from "./load/meter.ts";
import type { BenchProcess } from "./processes/start-process.ts";
import { readCpuTime, stolenShare } from "./stolen-time.ts";
import type { CpuTime } from "./stolen-time.ts";

/** The figures of a line in one round. */
export interface Measurement {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly commitsPerSecond: number | null;
  /** For each request, check or row. */
  readonly walBytesEach: number | null;
  /** The most memory that the servers held while they were under load, in MB of 1,000,000 bytes. */
  readonly rssMb: number | null;
  readonly unexpected: Readonly<Record<string, number>>;
  /** How much of one core the process took that sent the load or ran the loop; null if that isn't known. */
  readonly loadCpu: number | null;
  /** The share of the cores' time that other machines on the same host took; null if that isn't known. */
  readonly stolenCpu: number | null;
}

export interface MeasureOptions {
  /** Runs the load; says `begin` and `end` of the part that counts. */
  readonly run: (tell: (what: string) => void) => Promise<Counted>;
  /** How much the database has written; undefined where the line has none. */
  readonly position: (() => Promise<PositionRow | undefined>) | undefined;
  /** Whose memory is looked at. */
  readonly servers: readonly BenchProcess[];
}

const RSS_EVERY_MS = 250;

export async function measure({ run, position, servers }: MeasureOptions): Promise<Measurement> {
  let before: Promise<PositionRow | undefined> | undefined;
  let after: Promise<PositionRow | undefined> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let rss = 0;
  let cpuBefore: CpuTime | undefined;
  let cpuAfter: CpuTime | undefined;
  const lookAtMemory = async (): Promise<void> => {
    const held = await Promise.all(servers.map((server) => server.ask<number>("rss")));
    rss = Math.max(
      rss,
      held.reduce((sum, bytes) => sum + bytes, 0),
    );
  };
  // A server that is gone fails the run itself.
  const look = (): void => void lookAtMemory().catch(() => {});
  try {
    const counted = await run((what) => {
      if (what === "begin") {
        before = position?.();
        cpuBefore = readCpuTime();
        timer = setInterval(look, RSS_EVERY_MS);
      } else {
        after = position?.();
        cpuAfter = readCpuTime();
        clearInterval(timer);
      }
    });
    await lookAtMemory();
    const [began, ended] = await Promise.all([before, after]);
    const known = began !== undefined && ended !== undefined;
    const { completed, seconds, p50Ms, p99Ms, unexpected, cpu } = counted;
    return {
      perSecond: completed / seconds,
      p50Ms,
      p99Ms,
      commitsPerSecond: known
        ? (ended.writing_transactions - began.writing_transactions) / seconds
        : null,
      walBytesEach: known && completed > 0 ? (ended.wal_bytes - began.wal_bytes) / completed : null,
      rssMb: servers.length === 0 ? null : rss / 1e6,
      unexpected,
      loadCpu: Number.isNaN(cpu) ? null : cpu,
      stolenCpu: stolenShare(cpuBefore, cpuAfter),
    };
  } finally {
    clearInterval(timer);
  }
}
