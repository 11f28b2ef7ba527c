import { isUuid } from "@latchkey/contract";
import type { AuditLogFilter } from "@latchkey/contract/rules";
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { ADMITTED } from "./audit-log-entries.ts";

/** The entries that one index leads to, in the order of their ids, and which of them are wanted. */
export interface Walk {
  /** Of `audit_log`, an index of the admissions and the same one of the other entries, merged. */
  readonly table: "audit_log" | "audit_log_entries";
  /** Which entries the index holds at all. */
  readonly holds: RawBuilder<boolean>;
  /** The index's columns between organization_id and id, with the values to be found there. */
  readonly key: readonly (readonly [column: string, value: RawBuilder<unknown>])[];
  /** Whether its entries lie apart in the table, each on a page of its own at the worst, and not one after the other. */
  readonly scattered: boolean;
  /** What the index does not tell, judged row by row. */
  readonly wanted: readonly RawBuilder<boolean>[];
}

const all = (table: Walk["table"]) => ({
  table,
  holds: sql<boolean>`true`,
  key: [],
  scattered: false,
});
const keyed = (table: Walk["table"], apiKeyId: string) => ({
  table,
  holds: sql<boolean>`api_key_id is not null`,
  key: [["api_key_id", sql`${apiKeyId}::uuid`]] as const,
  scattered: true,
});
const named = (actorId: string) => ({
  table: "audit_log_entries" as const,
  holds: sql<boolean>`actor_id is not null`,
  key: [["actor_id", sql`${actorId}::text`]] as const,
  scattered: true,
});
const about = (type: string, id: string) => ({
  table: "audit_log_entries" as const,
  holds: sql<boolean>`resource_id is not null`,
  key: [
    ["resource_type", sql`${type}::text`],
    ["resource_id", sql`${id}::text`],
  ] as const,
  scattered: true,
});

/** Which indexes are walked for a filter; together they lead to every entry that it lets through, to some twice. */
export function walksOf(filter: AuditLogFilter): Walk[] {
  const { actor, apiKeyId, action, resourceType, resourceName, ip } = filter;
  // An admitted request has no resource.
  const hasResource = resourceType !== undefined || resourceName !== undefined;
  if (hasResource && action === ADMITTED) return [];
  const isOther = hasResource || (action !== undefined && action !== ADMITTED);
  // Nearly all that is done is admitted requests: what is none of them is found sooner among the others.
  const table = isOther ? "audit_log_entries" : "audit_log";

  const wanted: RawBuilder<boolean>[] = [];
  const want = (column: string, value: string | undefined): void => {
    if (value !== undefined) wanted.push(sql`${sql.ref(column)} = ${value}`);
  };
  want("action", action);
  want("resource_type", resourceType);
  want("resource_name", resourceName);
  want("ip", ip);

  const byKey = (id: string): Walk => ({ ...keyed(table, id), wanted });

  if (apiKeyId !== undefined) {
    const acted = actor === undefined ? [] : [actedBy(actor)];
    const to = { ...about("api_key", apiKeyId), wanted: [...wanted, ...acted] };
    // What another actor did was not done by the key.
    return actor === undefined || actor.toLowerCase() === apiKeyId ? [byKey(apiKeyId), to] : [to];
  }
  if (actor !== undefined) {
    const byOther = { ...named(actor), wanted };
    return isUuid(actor) ? [byOther, byKey(actor)] : [byOther];
  }
  return [{ ...all(table), wanted }];
}

function actedBy(actor: string): RawBuilder<boolean> {
  const named = sql<boolean>`actor_id = ${actor}`;
  return isUuid(actor) ? sql`(${named} or api_key_id = ${actor}::uuid)` : named;
}
