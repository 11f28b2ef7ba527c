import type { AuditLogEntry } from "@latchkey/contract";

/**
 * An entry in a line, for assertions and messages: `API Key: CI/CD Pipeline: GET /v1/principal → 200`,
 * `Ada: api_key.revoked CI/CD Pipeline`, `API Key: CI/CD Pipeline: request.rejected (ended) ×3`. It has no ids and
 * instants, which differ from one run to the next.
 */
export function lineOf(entry: AuditLogEntry): string {
  const { actor, action, resource, request, outcome, reason, count } = entry;
  const status = outcome?.state === "completed" ? String(outcome.status) : "…";
  const done =
    action === "request.admitted" && request !== null
      ? `${request.method} ${request.path} → ${status}`
      : [action, resource?.name ?? resource?.id, reason === null ? undefined : `(${reason})`]
          .filter((part) => part !== undefined)
          .join(" ");
  return `${actor.display}: ${done}${count > 1 ? ` ×${count}` : ""}`;
}
