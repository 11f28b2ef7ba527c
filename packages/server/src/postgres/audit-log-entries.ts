import type { Kysely, Selectable } from "kysely";
import { NOW } from "./clock.ts";
import { entryId } from "./entry-id.ts";
import type { AuditLogView, Tables } from "./tables.ts";

/** The action of an admitted request's entry, which the view says; only such an entry has an outcome. */
export const ADMITTED = "request.admitted";

/** An entry, without its outcome. */
export type AuditLogEntryRow = Selectable<AuditLogView>;

/** A new entry, by column; absent ones are null. The database's clock says when it occurred. */
export interface NewAuditLogEntry {
  readonly organization_id: string;
  /** A UUIDv7; the database sets its time. */
  readonly id: string;
  readonly action: string;
  readonly actor_type: string;
  /** The actor, where it is an API key; else it is in `actor_id`. */
  readonly api_key_id: string | null;
  readonly actor_id: string | null;
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

/** What the database makes of a new entry. */
export type WrittenAuditLogEntry = Pick<AuditLogEntryRow, "id" | "occurred_at">;

/**
 * The statement that inserts one entry, or a list of them, and returns what the database made of it. Its only parameter,
 * `$1`, is that as JSON, so that any host's driver or query builder can carry it in a transaction of the host's.
 */
export function insertEntryStatement(schema: string, given: "one" | "list" = "one"): string {
  return `insert into ${schema}.audit_log_entries (organization_id, id, occurred_at, action, actor_type, api_key_id, actor_id,
  actor_name, initiator, resource_type, resource_id, resource_name, changes,
  request_id, method, route, path, ip, user_agent, secret_hint, count)
select organization_id, ${entryId("id")}, ${NOW}, action, actor_type, api_key_id, actor_id,
  actor_name, initiator, resource_type, resource_id, resource_name, changes,
  request_id, method, route, path, ip, user_agent, secret_hint, 1
from ${given === "one" ? "jsonb_to_record" : "jsonb_to_recordset"}($1::jsonb) as entry (organization_id text, id uuid, action text, actor_type text, api_key_id uuid,
  actor_id text, actor_name text, initiator jsonb, resource_type text, resource_id text, resource_name text, changes jsonb,
  request_id text, method text, route text, path text, ip text, user_agent text, secret_hint text)
returning id, occurred_at`;
}

export async function selectEntry(
  kysely: Kysely<Tables>,
  organizationId: string,
  id: string,
): Promise<AuditLogEntryRow | undefined> {
  return kysely
    .selectFrom("audit_log")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .executeTakeFirst();
}
