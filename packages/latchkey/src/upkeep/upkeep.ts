import type { PGlite } from "@electric-sql/pglite";
import { dueCheckpoint, dueOfTables } from "./due-step.ts";
import type { Step } from "./due-step.ts";

/** A step that was done, and how long everything else had to wait for it. */
export interface StepDone extends Pick<Step, "what"> {
  readonly durationMs: number;
}

export interface UpkeepOptions {
  /** How often to look at the WAL, in milliseconds. Default 1,000. */
  readonly everyMs?: number | undefined;
  /** How often to look at the tables, in milliseconds. Default 15,000. */
  readonly tablesEveryMs?: number | undefined;
  readonly onStep?: ((done: StepDone) => void) | undefined;
}

/** So long nobody must have asked for anything: then the next request is likely to come later than a step takes. */
const QUIET_MS = 50;

/** But no longer than this is waited for quiet. */
const PATIENCE_MS = 5_000;

/** After a step on a table, so many times as long as it took is left to requests. */
const SHARE = 20;

/**
 * Keeps the embedded database in shape: checkpoints, or its WAL, and the time to recover, would grow without end; vacuums
 * and statistics, or its tables would. One step at a time, where possible between requests.
 *
 * @returns Ends it.
 */
export function keepInShape(pglite: PGlite, options: UpkeepOptions = {}): () => void {
  const { everyMs = 1_000, tablesEveryMs = 15_000, onStep } = options;
  // Its own looks at the database are a tick ago.
  const quietMs = Math.min(QUIET_MS, everyMs / 2);
  const patienceMs = Math.min(PATIENCE_MS, tablesEveryMs);
  let askedAt = 0;
  const run = pglite.execProtocolRawSync.bind(pglite);
  pglite.execProtocolRawSync = (message) => {
    askedAt = performance.now();
    return run(message);
  };

  let tablesAt = performance.now() + tablesEveryMs;
  let restUntil = 0;
  let dueSince: number | undefined;
  let last: Step["what"] | undefined;
  const carryOut = async ({ what, statement }: Step): Promise<number> => {
    const began = performance.now();
    await pglite.exec(statement);
    const durationMs = performance.now() - began;
    onStep?.({ what, durationMs });
    return durationMs;
  };
  const tick = async (): Promise<void> => {
    const now = performance.now();
    const isQuiet = now - askedAt >= quietMs;
    // WAL is not waited for: at full load it grows by more than its bound meanwhile.
    const checkpoint = await dueCheckpoint(pglite);
    if (checkpoint !== undefined) {
      await carryOut(checkpoint);
      return;
    }
    if (now < Math.max(restUntil, tablesAt)) return;
    const step = await dueOfTables(pglite, last);
    dueSince ??= now;
    if (step === undefined) {
      dueSince = undefined;
      tablesAt = now + tablesEveryMs;
    } else if (isQuiet || now - dueSince >= patienceMs) {
      last = step.what;
      restUntil = performance.now() + SHARE * (await carryOut(step));
    }
  };

  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    // A database that is closed or has stopped says so to its callers; any other failure is tried again.
    tick()
      .catch(() => {
        tablesAt = performance.now() + tablesEveryMs;
      })
      .finally(() => (isRunning = false));
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
