import type { Actor, AuditLogEntry, Changes, PrincipalReference } from "@latchkey/contract";
import type { AuditLogEntryRow } from "../postgres/audit-log-entries.ts";

/** What was done to what. */
export interface Resource {
  /** Lower-case letters, digits and underscores, such as `environment`; up to 100 characters. */
  readonly type: string;
  /** The host's id of it, 1 to 255 characters. */
  readonly id: string;
  /** Its name now, up to 255 characters. */
  readonly name?: string | null | undefined;
}

/** How an actor is shown: `API Key: CI/CD Pipeline`, or a user's name. */
function displayOf(principal: PrincipalReference): string {
  return principal.type === "api_key" ? `API Key: ${principal.name}` : principal.name;
}

function actorOf({ type, id, name }: PrincipalReference): Actor {
  return { type, id, name, display: displayOf({ type, id, name }) };
}

function outcomeOf(row: AuditLogEntryRow): AuditLogEntry["outcome"] {
  if (row.action !== "request.admitted") return null;
  if (row.outcome_status === null || row.outcome_duration_ms === null) return { state: "pending" };
  return { state: "completed", status: row.outcome_status, durationMs: row.outcome_duration_ms };
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

/** An entry as the API shows it. */
export function toAuditLogEntry(row: AuditLogEntryRow): AuditLogEntry {
  const { resource_type: type, resource_id: id } = row;
  return {
    id: row.id,
    occurredAt: row.occurred_at.toISOString(),
    action: row.action,
    actor: actorOf({ type: row.actor_type, id: row.actor_id, name: row.actor_name }),
    // What is in these two columns was written by record, which checks their shape.
    initiator: row.initiator === null ? null : actorOf(row.initiator as PrincipalReference),
    resource: type === null || id === null ? null : { type, id, name: row.resource_name },
    changes: row.changes as Changes | null,
    request: requestOf(row),
    outcome: outcomeOf(row),
    reason: row.reason,
    count: row.count,
  };
}
