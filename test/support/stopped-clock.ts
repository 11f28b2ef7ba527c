import pg from "pg";
import type { OpenDatabase } from "./databases.ts";

/**
 * A pool on the same PostgreSQL database for which its clock stands still.
 *
 * @param instant What the clock says, such as `2026-11-23T09:00:00.123456Z`.
 */
export async function poolWithStoppedClock(
  { source, query }: OpenDatabase,
  instant: string,
): Promise<pg.Pool> {
  if (!(source instanceof pg.Pool)) throw new Error("Only the clock of PostgreSQL can be stopped.");
  await query(`create schema stopped`);
  await query(`create function stopped.statement_timestamp() returns timestamptz
    stable language sql as $$ select timestamptz '${instant}' $$`);
  return new pg.Pool({
    connectionString: source.options.connectionString,
    // Found before the database's own.
    options: "-c search_path=stopped,pg_catalog",
  });
}
