import type { AuditLogEntry, Changes, PrincipalReference } from "@latchkey/contract";
import { actorOf } from "@latchkey/contract/rules";
import { ADMITTED } from "../postgres/audit-log-entries.ts";
import type { AuditLogEntryRow } from "../postgres/audit-log-entries.ts";
import { selectOutcomes } from "../postgres/audit-log-outcomes.ts";
import type { Outcome } from "../postgres/audit-log-outcomes.ts";
import type { Database } from "../postgres/database.ts";

/** What was done to what. */
export interface Resource {
  /** Lower-case letters, digits and underscores, such as `environment`; up to 100 characters. */
  readonly type: string;
  /** The host's id of it, 1 to 255 characters. */
  readonly id: string;
  /** Its name now, up to 255 characters. */
  readonly name?: string | null | undefined;
}

const isAdmitted = ({ action }: AuditLogEntryRow): boolean => action === ADMITTED;

type Completed = Pick<Outcome, "status" | "durationMs">;

function outcomeOf(
  row: AuditLogEntryRow,
  completed: Completed | undefined,
): AuditLogEntry["outcome"] {
  if (!isAdmitted(row)) return null;
  if (completed === undefined) return { state: "pending" };
  return { state: "completed", status: completed.status, durationMs: completed.durationMs };
}

function requestOf(row: AuditLogEntryRow): AuditLogEntry["request"] {
  if (row.request_id === null) return null;
  return {
    id: row.request_id,
    // An entry with a request id has a method and a path too: they are written together.
    method: row.method ?? "",
    route: row.route,
    path: row.path ?? "",
    ip: row.ip,
    userAgent: row.user_agent,
    secretHint: row.secret_hint,
  };
}

/** Entries of one organization as the API shows them, with the outcomes that are known by now. */
export async function toAuditLogEntries(
  database: Database,
  organizationId: string,
  rows: readonly AuditLogEntryRow[],
): Promise<AuditLogEntry[]> {
  const admitted = rows.filter(isAdmitted).map(({ id }) => id);
  const outcomes = await selectOutcomes(database, organizationId, admitted);
  return rows.map((row) => toAuditLogEntry(row, outcomes.get(row.id)));
}

/** An entry as the API shows it, with its outcome if that is known. */
export function toAuditLogEntry(
  row: AuditLogEntryRow,
  completed: Completed | undefined,
): AuditLogEntry {
  const { resource_type: type, resource_id: id } = row;
  return {
    id: row.id,
    occurredAt: row.occurred_at.toISOString(),
    action: row.action,
    actor: actorOf({
      type: row.actor_type,
      // An entry has one of the two.
      id: row.api_key_id ?? row.actor_id ?? "",
      name: row.actor_name,
    }),
    // What is in these two columns was written by record, which checks their shape.
    initiator: row.initiator === null ? null : actorOf(row.initiator as PrincipalReference),
    resource: type === null || id === null ? null : { type, id, name: row.resource_name },
    changes: row.changes as Changes | null,
    request: requestOf(row),
    outcome: outcomeOf(row, completed),
    reason: row.reason,
    count: row.count,
  };
}
