import type { PGlite } from "@electric-sql/pglite";

/** Something that keeps the embedded database in shape. */
export interface Step {
  readonly what: "checkpoint" | "vacuum" | "analyze";
  readonly statement: string;
}

/** How much WAL there may be before a checkpoint: what an opening after a crash has to go through. */
const CHECKPOINT_BYTES = 32 * 1024 * 1024;

/** The checkpoint, where it is due. */
export async function dueCheckpoint(pglite: PGlite): Promise<Step | undefined> {
  const { rows } = await pglite.query<{ due: boolean }>(
    "SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn) > $1 AS due FROM pg_control_checkpoint()",
    [CHECKPOINT_BYTES],
  );
  return rows[0]?.due === true ? { what: "checkpoint", statement: "CHECKPOINT" } : undefined;
}

/**
 * PostgreSQL's own thresholds, with a ceiling: a step cannot be interrupted here, so it comes before there is much to
 * do. What it counts is lost when the database closes, so each table of any size has one vacuum after each opening.
 */
const tables = `
  SELECT format('%I.%I', schemaname, s.relname) AS name,
    n_dead_tup > 500 + least(0.1 * rows, 20000)
      OR n_ins_since_vacuum > 1000 + least(0.2 * rows, 20000)
      OR last_vacuum IS NULL AND pg_relation_size(relid) > 65536
      OR age(relfrozenxid) > 200000000 AS vacuum,
    n_mod_since_analyze > 500 + 0.1 * rows AS analyze
  FROM pg_stat_all_tables s
  JOIN pg_class c ON c.oid = relid,
  LATERAL (SELECT greatest(reltuples, 0) AS rows) r
  WHERE relkind = 'r'
  ORDER BY n_dead_tup + n_ins_since_vacuum DESC, name`;

interface Table {
  readonly name: string;
  readonly vacuum: boolean;
  readonly analyze: boolean;
}

/**
 * What is due of the tables: a single step, of one table. PGlite has none of the processes that do this elsewhere.
 *
 * @param last The step before. Vacuums and statistics take turns, or where much is written nothing but vacuums would be due.
 */
export async function dueOfTables(
  pglite: PGlite,
  last: Step["what"] | undefined,
): Promise<Step | undefined> {
  const { rows } = await pglite.query<Table>(tables);
  const vacuum = rows.find((table) => table.vacuum);
  const analyze = rows.find((table) => table.analyze);
  if (analyze !== undefined && (vacuum === undefined || last === "vacuum")) {
    return { what: "analyze", statement: `ANALYZE ${analyze.name}` };
  }
  return vacuum && { what: "vacuum", statement: `VACUUM ${vacuum.name}` };
}
