import type { AuditLogFilter } from "@latchkey/contract/rules";
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { AuditLogEntryRow } from "./audit-log-entries.ts";
import { walksOf } from "./audit-log-walks.ts";
import type { Walk } from "./audit-log-walks.ts";
import type { Database } from "./database.ts";
import { lowestEntryId } from "./entry-id.ts";

// Proved in test/security/foreign-ids.test.ts.

/** Which entries of an organization, the newest first, from where on. */
export interface AuditLogSelection extends AuditLogFilter {
  readonly organizationId: string;
  /** The id of the last entry that was looked at before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface AuditLogPageRows {
  readonly rows: readonly AuditLogEntryRow[];
  /** The id of the last entry that was looked at; null at the end. */
  readonly next: string | null;
}

/** How many entries of an index one page looks at. */
interface Budget {
  /** Where they lie one after the other in the table. */
  readonly together: number;
  readonly scattered: number;
}

// Some 10 and 15 ms: a scattered one costs about seven times as much, for the page that has to be fetched.
const BUDGET: Budget = { together: 10_000, scattered: 2_000 };

const FIRST = "00000000-0000-0000-0000-000000000000";
const BEYOND = "ffffffff-ffff-ffff-ffff-ffffffffffff";

type LookedAt = AuditLogEntryRow & {
  readonly is_wanted: boolean;
  /** How many have been looked at with this one. */
  readonly n: number;
};

interface Reach {
  readonly organizationId: string;
  /** Inclusive. */
  readonly lowest: string;
  /** Exclusive. */
  readonly highest: string;
  readonly limit: number;
  readonly budget: number;
}

/**
 * Walks an index down, and stops at the limit of wanted entries or at the end of the budget, with the entry that it
 * stopped at.
 *
 * That the key's columns are compared and sorted with the id, and not just equal to their values, leaves the planner no
 * other index: along the primary key it would pass by any number of entries that the budget does not count. That it does
 * not see how high the budget is keeps it from fetching all entries of a key, and sorting them, where it takes them for
 * few, as it does without statistics; PGlite has none. Through the view it merges an index of each table as it goes.
 */
function walkStatement(schema: string, walk: Walk, reach: Reach): RawBuilder<LookedAt> {
  const { organizationId, lowest, highest, limit, budget } = reach;
  const columns = sql.join([...walk.key.map(([column]) => sql.ref(column)), sql.ref("id")]);
  const place = (id: string) => sql.join([...walk.key.map(([, value]) => value), sql`${id}::uuid`]);
  const order = sql.join([
    ...walk.key.map(([column]) => sql`${sql.ref(column)} desc`),
    sql`id desc`,
  ]);
  const table = sql.raw(`${schema}.${walk.table}`);
  const wanted = walk.wanted.length === 0 ? sql`true` : sql.join(walk.wanted, sql` and `);
  return sql`select * from (
  select *, (${wanted}) is true as is_wanted, row_number() over (order by ${order})::int as n
  from ${table}
  where organization_id = ${organizationId} and ${walk.holds}
    and (${columns}) < (${place(highest)}) and (${columns}) >= (${place(lowest)})
  order by ${order} limit (select ${budget}::int)
) as looked_at
where is_wanted or n = ${budget}
order by ${order} limit ${limit}`;
}

/**
 * A page of entries, the newest first. Where no index leads to just the wanted ones, it looks at so many of an index and
 * no more, so that a page costs the same in a log of any size: it may then hold fewer than its limit, even none, before
 * the end.
 *
 * @param budget How many entries of each index are looked at.
 */
export async function selectEntryPage(
  database: Database,
  { organizationId, from, to, after, limit, ...filter }: AuditLogSelection,
  budget = BUDGET,
): Promise<AuditLogPageRows> {
  const until = to === undefined ? BEYOND : lowestEntryId(to);
  const highest = after !== undefined && after < until ? after : until;
  let lowest = from === undefined ? FIRST : lowestEntryId(from);
  let stopped = false;
  const found = new Map<string, AuditLogEntryRow>();
  for (const walk of walksOf(filter)) {
    // One more than asked for tells whether there is a next page.
    const most = walk.scattered ? budget.scattered : budget.together;
    const reach = { organizationId, lowest, highest, limit: limit + 1, budget: most };
    const { rows } = await database.run((kysely) =>
      walkStatement(database.schema, walk, reach).execute(kysely),
    );
    for (const { is_wanted: isWanted, n: _, ...row } of rows) {
      if (isWanted) found.set(row.id, row);
    }
    const last = rows.at(-1);
    if (last !== undefined && (last.n === most || rows.length > limit)) {
      // Below here this index may hold more: the page ends, and no other index need be walked further.
      lowest = last.id;
      stopped = true;
    }
  }
  const rows = [...found.values()]
    .filter(({ id }) => id >= lowest)
    .toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const page = rows.slice(0, limit);
  if (rows.length > limit) return { rows: page, next: page.at(-1)?.id ?? null };
  return { rows: page, next: stopped ? lowest : null };
}
