import { ENTRY_TABLE, entryRow, sampleFacts } from "../entry-row.ts";

type Query = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** Makes what Latchkey is compared with: tables of the same columns and indexes, and the same keys in them. */
export async function makeComparisonTables(query: Query): Promise<void> {
  await query("create schema bench");
  const like = async (name: string, table: string, storage = ""): Promise<void> => {
    await query(`create table bench.${name} (like latchkey.${table} including all) ${storage}`);
  };
  await like("naive_entries", ENTRY_TABLE);
  await like("pgbench_entries", ENTRY_TABLE);
  await like("naive_api_keys", "api_keys");
  await like("naive_api_key_secrets", "api_key_secrets", "with (fillfactor = 70)");
  await query("insert into bench.naive_api_keys select * from latchkey.api_keys");
  await query("insert into bench.naive_api_key_secrets select * from latchkey.api_key_secrets");
  await requireColumns(query);
}

/** The row that is inserted for comparison must stay the one that Latchkey inserts. */
async function requireColumns(query: Query): Promise<void> {
  const columns = await query<{ name: string; required: boolean }>(
    `select attname::text as name, attnotnull and not atthasdef as required from pg_attribute
    where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [`latchkey.${ENTRY_TABLE}`],
  );
  const filled = Object.keys(entryRow(sampleFacts));
  const missing = columns.filter(({ name, required }) => required && !filled.includes(name));
  const unknown = filled.filter((name) => !columns.some((column) => column.name === name));
  if (missing.length === 0 && unknown.length === 0) return;
  throw new Error(
    `bench/entry-row.ts does not fit the table ${ENTRY_TABLE}: it lacks [${missing.map(({ name }) => name).join(", ")}]` +
      ` and fills [${unknown.join(", ")}], which is not there.`,
  );
}
