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
const BATCH = 500;

/** Outcomes tell what became of a request; the promise is the entry. So they are dropped when the database stays away. */
const MOST_KEPT = 20_000;

export function createOutcomes(database: Database, onError: (error: unknown) => void): Outcomes {
  let noted: Outcome[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  const write = async (): Promise<void> => {
    while (noted.length > 0) {
      const batch = noted.slice(0, BATCH);
      noted = noted.slice(BATCH);
      try {
        await insertOutcomes(database, batch);
      } catch (error) {
        noted = [...batch, ...noted].slice(0, MOST_KEPT);
        schedule();
        onError(error);
        return;
      }
    }
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };

  const schedule = (): void => {
    timer ??= setTimeout(() => void flush(), DELAY_MS).unref();
  };

  return {
    note: (outcome) => {
      if (noted.length < MOST_KEPT) noted.push(outcome);
      schedule();
    },
    flush,
  };
}
