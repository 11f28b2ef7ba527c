import { setTimeout as delay } from "node:timers/promises";
import { LatchkeyError } from "../errors.ts";
import type { Database } from "../postgres/database.ts";
import {
  boundOf,
  deleteBefore,
  hasEntriesBefore,
  nextOrganization,
} from "../postgres/prune-audit-log.ts";
import type { Bound } from "../postgres/prune-audit-log.ts";
import { entryStatement, record } from "./record.ts";

/** The rows of one statement, and the pause after it: admission goes on between two of them. */
const BATCH = 500;
const PAUSE_MS = 20;

const FIRST_MS = 60_000;
const EACH_MS = 60 * 60_000;

/** Keeps the log as long as it is to be kept. */
export interface Retention {
  /**
   * Removes what is older than `auditRetentionDays`, for all organizations.
   *
   * @returns How many entries.
   * @throws LatchkeyError `invalid_options` where there is no such option, or `unavailable`.
   */
  readonly prune: () => Promise<{ readonly pruned: number }>;
  /** Ends it, between two statements. */
  readonly stop: () => Promise<void>;
}

/** Who prunes; nobody asked for it at that moment. */
const pruner = { type: "system", id: "latchkey", name: "Latchkey" } as const;

/** Starts to prune every hour, where there are days given; the timer keeps no process alive. */
export function startRetention(
  database: Database,
  days: number | undefined,
  onError: (error: unknown) => void,
): Retention {
  let running: Promise<{ pruned: number }> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const prune = async (): Promise<{ pruned: number }> => {
    if (days === undefined) {
      throw new LatchkeyError("invalid_options", "Set auditRetentionDays to prune the audit log.");
    }
    // Two at once would only get in each other's way.
    running ??= pruneAll(database, days, () => isStopped).finally(() => (running = undefined));
    return running;
  };

  const wait = (milliseconds: number): void => {
    timer = setTimeout(() => {
      void prune()
        .catch((error: unknown) => {
          // The next one tries again; before migrate() there is nothing to prune.
          if (!(error instanceof LatchkeyError && error.code === "not_migrated")) onError(error);
        })
        .finally(() => {
          if (!isStopped) wait(EACH_MS);
        });
    }, milliseconds);
    timer.unref();
  };
  if (days !== undefined) wait(FIRST_MS);

  return {
    prune,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running?.catch(() => undefined);
    },
  };
}

async function pruneAll(
  database: Database,
  days: number,
  isStopped: () => boolean,
): Promise<{ pruned: number }> {
  const bound = await boundOf(database, days);
  let pruned = 0;
  let organizationId = await nextOrganization(database, "");
  while (organizationId !== undefined && !isStopped()) {
    if (await hasEntriesBefore(database, organizationId, bound)) {
      // First: a crash midway must not leave a log that is shorter than it says.
      await recordPruning(database, organizationId, bound);
    }
    let isMore = true;
    while (isMore && !isStopped()) {
      const { rows, entries } = await deleteBefore(database, organizationId, bound, BATCH);
      pruned += entries;
      isMore = rows > 0;
      if (isMore) await delay(PAUSE_MS);
    }
    organizationId = await nextOrganization(database, organizationId);
  }
  return { pruned };
}

/** Writes the entry that tells from when on the log is there. */
async function recordPruning(
  database: Database,
  organizationId: string,
  { before }: Bound,
): Promise<void> {
  const entry = entryStatement(database.schema, {
    principal: { ...pruner, organizationId },
    action: "audit_log.pruned",
    resource: { type: "audit_log", id: organizationId },
    changes: { snapshot: { before: before.toISOString() } },
  });
  await database.transaction((transaction) => record(transaction, entry));
}
