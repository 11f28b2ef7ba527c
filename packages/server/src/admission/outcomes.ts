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
  let writing: Promise<boolean> | undefined;
  let following: Promise<void> | undefined;

  /** Writes what is noted by now, and says whether that worked; what is noted meanwhile is for the next write. */
  const write = async (): Promise<boolean> => {
    for (let due = noted.length; due > 0;) {
      const batch = noted.slice(0, Math.min(BATCH, due));
      noted = noted.slice(batch.length);
      due -= batch.length;
      try {
        await insertOutcomes(database, batch);
        delayMs = DELAY_MS;
      } catch (error) {
        noted = [...batch, ...noted].slice(0, MOST_KEPT);
        delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS);
        onError(error);
        return false;
      }
    }
    return true;
  };

  const begin = async (): Promise<boolean> => {
    const worked = await write();
    writing = undefined;
    if (noted.length > 0) schedule();
    return worked;
  };

  // Whoever comes while a write is under way waits for it and for one more, which all who came meanwhile share. Were each
  // to add a write of its own, or to wait until nothing is noted any more, readers of the log would wait for one
  // another's timeouts when the database is away, and for ever when requests keep coming.
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (writing !== undefined) {
      following ??= writing.then(async (worked) => {
        following = undefined;
        if (worked) await flush();
      });
      await following;
    } else if (noted.length > 0 && !database.isClosed()) {
      writing = begin();
      await writing;
    }
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
