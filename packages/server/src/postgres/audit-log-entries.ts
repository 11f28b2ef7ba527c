import { sql } from "kysely";
import type { Kysely, Selectable } from "kysely";
import { NOW } from "./clock.ts";
import type { AuditLogEntriesTable, Tables } from "./tables.ts";

/** An entry with its outcome, if that is known. */
export type AuditLogEntryRow = Selectable<AuditLogEntriesTable> & {
  readonly outcome_status: number | null;
  readonly outcome_duration_ms: number | null;
};

/** A new entry, by column; absent ones are null. The database's clock says when it occurred. */
export interface NewAuditLogEntry {
  readonly organization_id: string;
  readonly id: string;
  readonly action: string;
  readonly actor_type: string;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly initiator?: unknown;
  readonly resource_type?: string | null;
  readonly resource_id?: string | null;
  readonly resource_name?: string | null;
  readonly changes?: unknown;
  readonly request_id?: string | null;
  readonly method?: string | null;
  readonly route?: string | null;
  readonly path?: string | null;
  readonly ip?: string | null;
  readonly user_agent?: string | null;
  readonly secret_hint?: string | null;
}

/** Which entries of an organization, the newest first, from where on. */
export interface AuditLogSelection {
  readonly organizationId: string;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly actor?: string | undefined;
  readonly apiKeyId?: string | undefined;
  readonly action?: string | undefined;
  readonly resourceType?: string | undefined;
  readonly resourceName?: string | undefined;
  readonly ip?: string | undefined;
  readonly after?: readonly [occurredAt: string, id: string] | undefined;
  readonly limit: number;
}

/**
 * The statement that inserts one entry. Its only parameter, `$1`, is the entry as JSON, so that any host's driver or
 * query builder can carry it in a transaction of the host's.
 */
export function insertEntryStatement(schema: string): string {
  return `insert into ${schema}.audit_log_entries (organization_id, id, occurred_at, action, actor_type, actor_id, actor_name,
  initiator, resource_type, resource_id, resource_name, changes,
  request_id, method, route, path, ip, user_agent, secret_hint, count)
select organization_id, id, ${NOW}, action, actor_type, actor_id, actor_name,
  initiator, resource_type, resource_id, resource_name, changes,
  request_id, method, route, path, ip, user_agent, secret_hint, 1
from jsonb_to_record($1::jsonb) as entry (organization_id text, id uuid, action text, actor_type text, actor_id text,
  actor_name text, initiator jsonb, resource_type text, resource_id text, resource_name text, changes jsonb,
  request_id text, method text, route text, path text, ip text, user_agent text, secret_hint text)
on conflict (organization_id, id) do nothing`;
}

function selectEntries(kysely: Kysely<Tables>, organizationId: string) {
  return kysely
    .selectFrom("audit_log_entries as e")
    .leftJoin("audit_log_outcomes as o", (join) =>
      join.onRef("o.organization_id", "=", "e.organization_id").onRef("o.entry_id", "=", "e.id"),
    )
    .where("e.organization_id", "=", organizationId)
    .selectAll("e")
    .select(["o.status as outcome_status", "o.duration_ms as outcome_duration_ms"]);
}

export async function selectEntry(
  kysely: Kysely<Tables>,
  organizationId: string,
  id: string,
): Promise<AuditLogEntryRow | undefined> {
  return selectEntries(kysely, organizationId).where("e.id", "=", id).executeTakeFirst();
}

export async function selectEntryPage(
  kysely: Kysely<Tables>,
  selection: AuditLogSelection,
): Promise<AuditLogEntryRow[]> {
  const { organizationId, from, to, actor, apiKeyId, action, after, limit } = selection;
  let query = selectEntries(kysely, organizationId)
    .orderBy("e.occurred_at", "desc")
    .orderBy("e.id", "desc")
    .limit(limit);
  if (from !== undefined) query = query.where("e.occurred_at", ">=", from);
  if (to !== undefined) query = query.where("e.occurred_at", "<", to);
  if (actor !== undefined) query = query.where("e.actor_id", "=", actor);
  if (apiKeyId !== undefined) {
    query = query.where((where) =>
      where.or([
        where.and([where("e.actor_type", "=", "api_key"), where("e.actor_id", "=", apiKeyId)]),
        where.and([
          where("e.resource_type", "=", "api_key"),
          where("e.resource_id", "=", apiKeyId),
        ]),
      ]),
    );
  }
  if (action !== undefined) query = query.where("e.action", "=", action);
  if (selection.resourceType !== undefined) {
    query = query.where("e.resource_type", "=", selection.resourceType);
  }
  if (selection.resourceName !== undefined) {
    query = query.where("e.resource_name", "=", selection.resourceName);
  }
  if (selection.ip !== undefined) query = query.where("e.ip", "=", selection.ip);
  if (after !== undefined) {
    query = query.where(
      sql<boolean>`(e.occurred_at, e.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    );
  }
  return query.execute();
}
