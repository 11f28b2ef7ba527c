import { insertOutcomes } from "../postgres/audit-log-outcomes.ts";
import type { Outcome } from "../postgres/audit-log-outcomes.ts";
import type { Database } from "../postgres/database.ts";

/** Outcomes on their way to the log. */
export interface Outcomes {
  /** Notes an outcome; it is in the log after 250 ms at most, or at the next read of it. */
  readonly note: (outcome: Outcome) => void;
  /** Writes what is noted, now. */
  readonly flush: () => Promise<void>;
}

const DELAY_MS = 250;

/** The most that a database which stays away is left alone between two attempts. */
const LONGEST_DELAY_MS = 4_000;
const BATCH = 500;

/** Outcomes tell what became of a request; the promise is the entry. So they are dropped when the database stays away. */
const MOST_KEPT = 20_000;

export function createOutcomes(database: Database, onError: (error: unknown) => void): Outcomes {
  let noted: Outcome[] = [];
  let timer: NodeJS.Timeout | undefined;
  let delayMs = DELAY_MS;
  let writing: Promise<void> | undefined;

  const write = async (): Promise<void> => {
    while (noted.length > 0) {
      const batch = noted.slice(0, BATCH);
      noted = noted.slice(BATCH);
      try {
        await insertOutcomes(database, batch);
        delayMs = DELAY_MS;
      } catch (error) {
        noted = [...batch, ...noted].slice(0, MOST_KEPT);
        delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS);
        schedule();
        onError(error);
        break;
      }
    }
    writing = undefined;
  };

  // Whoever comes while a write is under way waits for that one: it takes along what was noted meanwhile. Were each to
  // add a write of its own, the readers of the log would wait for one another's timeouts when the database is away.
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (noted.length > 0 && !database.isClosed()) writing ??= write();
    return writing ?? Promise.resolve();
  };

  const schedule = (): void => {
    timer ??= setTimeout(() => void flush(), delayMs).unref();
  };

  return {
    note: (outcome) => {
      if (noted.length < MOST_KEPT) noted.push(outcome);
      schedule();
    },
    flush,
  };
}
