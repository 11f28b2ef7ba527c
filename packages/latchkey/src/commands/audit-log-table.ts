import type { AuditLogEntry } from "@latchkey/sdk";
import { shortInstant } from "./api-key-text.ts";
import type { Column } from "./table.ts";

/** What of an entry is shown in a line. */
export const auditLogColumns: readonly Column<AuditLogEntry>[] = [
  { title: "OCCURRED", text: ({ occurredAt }) => shortInstant(occurredAt, "") },
  { title: "ACTOR", text: ({ actor }) => actor.display, least: 12, usual: 24 },
  { title: "ACTION", text: ({ action }) => action, least: 12, usual: 18 },
  { title: "ON", text: onWhat, least: 12, usual: 24, leaveOut: 1 },
  { title: "OUTCOME", text: outcomeOf, usual: 12, leaveOut: 2 },
  { title: "ADDRESS", text: ({ request }) => request?.ip ?? "", usual: 15, leaveOut: 3 },
  { title: "ID", text: ({ id }) => id, leaveOut: 4 },
];

/** The resource's name, or else what was asked for. */
function onWhat({ resource, request }: AuditLogEntry): string {
  if (resource !== null) return resource.name ?? `${resource.type} ${resource.id}`;
  return request === null ? "" : `${request.method} ${request.path}`;
}

function outcomeOf({ outcome, reason, count }: AuditLogEntry): string {
  if (reason !== null) return count > 1 ? `${reason} ×${count}` : reason;
  if (outcome === null) return "";
  return outcome.state === "pending" ? "pending" : `${outcome.status} in ${outcome.durationMs} ms`;
}
