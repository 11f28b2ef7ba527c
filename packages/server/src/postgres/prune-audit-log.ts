import { lowestEntryId } from "./entry-id.ts";
import { slotOf } from "./audit-log-outcomes.ts";
import type { Database } from "./database.ts";

/** The tables of the log, and what in them tells how old a row is. */
const AGED_TABLES = [
  { table: "audit_log_admissions", age: "id" },
  { table: "audit_log_entries", age: "id" },
  { table: "audit_log_outcomes", age: "slot" },
] as const;

type AgedTable = (typeof AGED_TABLES)[number];

/** Rows before it are to go. */
export interface Bound {
  readonly before: Date;
  readonly age: { readonly id: string; readonly slot: number };
}

/** The beginning of the day, in UTC and by the database's clock, that many days ago. */
export async function boundOf(database: Database, days: number): Promise<Bound> {
  const [row] = await database.query<{ before: Date }>(
    `select date_trunc('day', statement_timestamp() at time zone 'UTC') at time zone 'UTC' - $1 * interval '24 hours' as before`,
    [days],
  );
  const before = row?.before ?? new Date(0);
  const id = lowestEntryId(before);
  return { before, age: { id, slot: slotOf(id) } };
}

/** The first organization after this one, by the order of the index, that has anything in the log. */
export async function nextOrganization(
  database: Database,
  after: string,
): Promise<string | undefined> {
  const first = AGED_TABLES.map(
    ({ table }) =>
      `(select organization_id from ${database.schema}.${table} where organization_id > $1 order by organization_id limit 1)`,
  );
  const rows = await database.query<{ organization_id: string }>(
    `${first.join(" union all ")} order by organization_id limit 1`,
    [after],
  );
  return rows[0]?.organization_id;
}

/** Whether an organization has entries before the bound. */
export async function hasEntriesBefore(
  database: Database,
  organizationId: string,
  { age }: Bound,
): Promise<boolean> {
  const rows = await database.query(
    `select 1 from ${database.schema}.audit_log where organization_id = $1 and id < $2 limit 1`,
    [organizationId, age.id],
  );
  return rows.length > 0;
}

/**
 * Deletes some of an organization's rows before the bound, the oldest first, from one table after the other; rows that
 * another instance is deleting are left to it. What is written at the same time is never waited for, nor waits.
 *
 * @returns How many rows, 0 when there is nothing left; and how many of them were entries.
 */
export async function deleteBefore(
  database: Database,
  organizationId: string,
  bound: Bound,
  atMost: number,
): Promise<{ readonly rows: number; readonly entries: number }> {
  for (const aged of AGED_TABLES) {
    const deleted = await database.query(statement(database.schema, aged), [
      organizationId,
      bound.age[aged.age],
      atMost,
    ]);
    const rows = deleted.length;
    if (rows > 0) return { rows, entries: aged.age === "id" ? rows : 0 };
  }
  return { rows: 0, entries: 0 };
}

/** By ctid where there is no key: many rows of outcomes may have one slot. */
function statement(schema: string, { table, age }: AgedTable): string {
  const key = age === "id" ? "id" : "ctid";
  return `with old as materialized (
  select ${key} from ${schema}.${table} where organization_id = $1 and ${age} < $2
  order by ${age} limit $3 for update skip locked
)
delete from ${schema}.${table} where organization_id = $1 and ${key} in (select ${key} from old) returning 1`;
}
