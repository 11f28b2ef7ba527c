/** How much a database has written by now; says so at once, where its statistics come up to a second late. */
export const POSITION = `select
  (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::float8 as wal_bytes,
  pg_snapshot_xmax(pg_current_snapshot())::text::float8 as writing_transactions`;

export interface PositionRow {
  readonly wal_bytes: number;
  /** Ids of transactions go to those that write, each its own. */
  readonly writing_transactions: number;
}
