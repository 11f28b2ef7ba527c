import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { digestsOf, withoutEntries } from "./admission-values.ts";
import type { Run } from "./planted-key-service.ts";

type Rows = Awaited<ReturnType<Run>>;

/** Goes by what was answered of a digest within the last second; the entries are written all the same. */
export function rememberingVerdicts(run: Run): Run {
  const remembered = new Map<string, { row: Rows[number]; since: number }>();
  return async (values) => {
    const digests = digestsOf(values);
    const known = digests.map((digest) => remembered.get(digest));
    const isFresh = known.every((one) => performance.now() - (one?.since ?? -Infinity) < 1000);
    if (digests.length > 0 && isFresh) {
      void run(values).catch(() => {});
      return known.flatMap((one, index) => (one ? [{ ...one.row, number: index + 1 }] : []));
    }
    const rows = await run(values);
    for (const row of rows) {
      const digest = digests[Number(row["number"]) - 1];
      if (digest !== undefined) remembered.set(digest, { row, since: performance.now() });
    }
    return rows;
  };
}

/** Gives the verdict at once, by a statement without entries, and writes the entries 50 ms later. */
export function insertingLate(run: Run): Run {
  return async (values) => {
    const rows = await run(withoutEntries(values));
    void sleep(50)
      .then(() => run(values))
      .catch(() => {});
    return rows;
  };
}

/** Answers with the last rows for as many digests where the statement fails. */
export function swallowingErrors(run: Run): Run {
  const good = new Map<number, Rows>();
  return async (values) => {
    const { length } = digestsOf(values);
    try {
      const rows = await run(values);
      if (length > 0) good.set(length, rows);
      return rows;
    } catch (error) {
      const rows = good.get(length);
      if (rows === undefined) throw error;
      return rows;
    }
  };
}

/**
 * Hands out the rows of admission before their commit: on every connection that this pool, or one made after it, opens.
 */
export function committingLate(pool: pg.Pool): pg.Pool {
  return pool.on("connect", (client) => {
    // The types of pg's own query are wider than what is asked of it here.
    const query = client.query.bind(client) as (
      config: string | pg.QueryConfig,
    ) => Promise<unknown>;
    const late = async (config: string | pg.QueryConfig): Promise<unknown> => {
      if (typeof config === "string" || !config.text.includes("audit_log_admissions")) {
        return query(config);
      }
      await query("begin");
      const result = await query(config);
      void sleep(300)
        .then(() => query("commit"))
        .catch(() => {});
      return result;
    };
    client.query = late as typeof client.query;
  });
}

/** Takes no row for the rest of a transaction: on every connection that this pool opens. */
export function lockingNothing(pool: pg.Pool): pg.Pool {
  return pool.on("connect", (client) => {
    // The types of pg's own query are wider than what is asked of it here.
    const query = client.query.bind(client) as (
      config: string | pg.QueryConfig,
      values?: unknown[],
    ) => Promise<unknown>;
    const unlocked = (text: string): string => text.replace(/ for (?:update|share)$/, "");
    const take = (config: string | pg.QueryConfig, values?: unknown[]): Promise<unknown> =>
      typeof config === "string"
        ? query(unlocked(config), values)
        : query({ ...config, text: unlocked(config.text) }, values);
    client.query = take as typeof client.query;
  });
}

/** Writes each entry a second time, under another id: as a statement would that is sent again though it was carried out. */
export function insertingTwice(run: Run): Run {
  return async (values) => {
    const rows = await run(values);
    if (digestsOf(values).length > 0 && values.length > 1) await run(values);
    return rows;
  };
}

/** Judges expiry by the clock of the process. */
export function judgingByOwnClock(run: Run): Run {
  return async (values) => {
    const rows = await run(values);
    return rows.map((row) => {
      const expiresAt = row["expires_at"];
      if (!(expiresAt instanceof Date)) return row;
      return { ...row, reason: expiresAt.getTime() <= Date.now() ? "expired" : null };
    });
  };
}
