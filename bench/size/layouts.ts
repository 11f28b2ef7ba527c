import { cellOf, nullableCellOf } from "../../packages/server/src/postgres/text-rows.ts";
import type { BenchDatabase } from "../database/start-database.ts";

/** A table of admissions that is measured: with some of the log's indexes, or with some columns of another type. */
export interface Layout {
  readonly name: string;
  /** Statements that are carried out on the table without indexes; `$table` and `$schema` stand for its names. */
  readonly make: readonly string[];
  /** Parts of the statement of admission that read otherwise. */
  readonly instead: readonly (readonly [part: string, instead: string])[];
  /** Whether routes and user agents are sent as numbers. */
  readonly numbered: boolean;
}

interface IndexRow {
  readonly name: string;
  readonly definition: string;
}

/** How the log's indexes are made, the primary key first. */
async function readIndexes({ query }: BenchDatabase): Promise<IndexRow[]> {
  const rows = await query<IndexRow>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i where i.indrelid = 'latchkey.audit_log_admissions'::regclass
    order by i.indisprimary desc, position('where' in lower(pg_get_indexdef(i.indexrelid))), i.indexrelid`,
  );
  return rows.map(({ name, definition }) => {
    const made = definition.replace(/INDEX \S+ ON (ONLY )?\S+/, "INDEX ON $table");
    if (made === definition) throw new Error(`Not understood: ${definition}`);
    return { name: name.slice(name.indexOf(".") + 1), definition: made };
  });
}

// As the statement of admission reads them.
const requestId = cellOf("request", 3);
const route = nullableCellOf("request", 5);
const userAgent = nullableCellOf("request", 8);

const asInDatabase = { instead: [], numbered: false };

/** The log without indexes, with the primary key, and with each further one added. */
export async function indexLayouts(database: BenchDatabase): Promise<Layout[]> {
  const indexes = await readIndexes(database);
  return [
    { name: "no index", make: [], ...asInDatabase },
    ...indexes.map(({ name }, last) => ({
      name: `+ ${name}`,
      make: indexes.slice(0, last + 1).map(({ definition }) => definition),
      ...asInDatabase,
    })),
  ];
}

/** The log as it is, and what else it could be. */
export async function variantLayouts(database: BenchDatabase): Promise<Layout[]> {
  const indexes = await readIndexes(database);
  const make = indexes.map(({ definition }) => definition);
  const filled = (definition: string): string =>
    definition.replace(/( WHERE |$)/, " WITH (fillfactor='100')$1");
  return [
    { name: "as it is", make, ...asInDatabase },
    {
      name: "routes and user agents in a dictionary",
      make: [
        "alter table $table alter column route type integer using null, alter column user_agent type integer using null",
        ...make,
      ],
      instead: [
        [route, `${route}::integer`],
        [userAgent, `${userAgent}::integer`],
      ],
      numbered: true,
    },
    {
      name: "request ids as uuid",
      make: ["alter table $table alter column request_id type uuid using null", ...make],
      instead: [[requestId, `${requestId}::uuid`]],
      numbered: false,
    },
    { name: "btrees with fillfactor 100", make: make.map(filled), ...asInDatabase },
    {
      name: "and BRIN on occurred_at",
      make: [...make, "create index on $table using brin (occurred_at)"],
      ...asInDatabase,
    },
  ];
}

/** Makes a schema in which the statement of admission finds the keys of `latchkey`, and a log of its own. */
export async function makeLayout(
  { query }: BenchDatabase,
  schema: string,
  { make }: Layout,
): Promise<void> {
  await query(`drop schema if exists ${schema} cascade`);
  await query(`create schema ${schema}`);
  for (const table of ["api_keys", "api_key_secrets"]) {
    await query(`create view ${schema}.${table} as select * from latchkey.${table}`);
  }
  for (const table of ["audit_log_admissions", "audit_log_entries", "audit_log_outcomes"]) {
    await query(`create table ${schema}.${table} (like latchkey.${table} including defaults)`);
  }
  for (const text of make) {
    await query(text.replaceAll("$table", `${schema}.audit_log_admissions`));
  }
}
