import type { BenchDatabase } from "../database/start-database.ts";

/** What a heap or an index takes. */
interface Size {
  readonly name: string;
  readonly bytesEach: number;
}

/** What the log takes, in bytes for each entry. */
export interface Sizes {
  readonly entries: number;
  readonly outcomeRowsEach: number;
  readonly parts: readonly Size[];
  readonly totalEach: number;
}

/** What the log consists of. */
export const LOG_TABLES = [
  "audit_log_admissions",
  "audit_log_entries",
  "audit_log_outcomes",
] as const;

/** Reads sizes after a VACUUM. */
export async function readSizes({ query }: BenchDatabase, schema = "latchkey"): Promise<Sizes> {
  const tables = LOG_TABLES.map((table) => `${schema}.${table}`);
  await query(`vacuum analyze ${tables.join(", ")}`);
  const [counts] = await query<{ entries: number; rows: number }>(
    `select (
        (select count(*) from ${schema}.audit_log_admissions) + (select count(*) from ${schema}.audit_log_entries)
      )::float8 as entries, (select count(*) from ${schema}.audit_log_outcomes)::float8 as rows`,
  );
  const { entries = 0, rows = 0 } = counts ?? {};
  const sizes = await query<{ name: string; bytes: number }>(
    `select name, bytes from (
      select place, 0 as kind, t.oid::regclass::text as name, pg_table_size(t.oid)::float8 as bytes
      from unnest($1::text[]) with ordinality as given (name, place)
      join pg_class t on t.oid = given.name::regclass
      union all
      select place, 1, i.indexrelid::regclass::text, pg_relation_size(i.indexrelid)::float8
      from unnest($1::text[]) with ordinality as given (name, place)
      join pg_index i on i.indrelid = given.name::regclass
    ) as sizes order by place, kind, bytes desc`,
    [tables],
  );
  const parts = sizes.map(({ name, bytes }) => ({
    name: name.slice(name.indexOf(".") + 1),
    bytesEach: bytes / entries,
  }));
  const totalEach = parts.reduce((sum, { bytesEach }) => sum + bytesEach, 0);
  return { entries, outcomeRowsEach: rows / entries, parts, totalEach };
}
