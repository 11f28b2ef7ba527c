import type { AuditLogEntry } from "../generated/openapi-types/index.ts";

type Cell = string | number | null | undefined;

const COLUMNS: readonly (readonly [name: string, cell: (entry: AuditLogEntry) => Cell])[] = [
  ["id", (entry) => entry.id],
  ["occurredAt", (entry) => entry.occurredAt],
  ["action", (entry) => entry.action],
  ["actorType", (entry) => entry.actor.type],
  ["actorId", (entry) => entry.actor.id],
  ["actorName", (entry) => entry.actor.name],
  ["actorDisplay", (entry) => entry.actor.display],
  ["initiatorType", (entry) => entry.initiator?.type],
  ["initiatorId", (entry) => entry.initiator?.id],
  ["initiatorName", (entry) => entry.initiator?.name],
  ["resourceType", (entry) => entry.resource?.type],
  ["resourceId", (entry) => entry.resource?.id],
  ["resourceName", (entry) => entry.resource?.name],
  ["changes", (entry) => (entry.changes === null ? null : JSON.stringify(entry.changes))],
  ["requestId", (entry) => entry.request?.id],
  ["method", (entry) => entry.request?.method],
  ["route", (entry) => entry.request?.route],
  ["path", (entry) => entry.request?.path],
  ["ip", (entry) => entry.request?.ip],
  ["userAgent", (entry) => entry.request?.userAgent],
  ["secretHint", (entry) => entry.request?.secretHint],
  ["outcomeState", (entry) => entry.outcome?.state],
  [
    "outcomeStatus",
    (entry) => (entry.outcome?.state === "completed" ? entry.outcome.status : null),
  ],
  [
    "outcomeDurationMs",
    (entry) => (entry.outcome?.state === "completed" ? entry.outcome.durationMs : null),
  ],
  ["reason", (entry) => entry.reason],
  ["count", (entry) => entry.count],
];

/** A cell of RFC 4180; one that a spreadsheet would take for a formula begins with an apostrophe. */
function cell(value: Cell): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

const line = (cells: readonly Cell[]): string => `${cells.map(cell).join(",")}\r\n`;

/** The header line of the export as CSV. */
export const csvHeader: string = line(COLUMNS.map(([name]) => name));

/** An entry as a line of CSV. */
export function csvLine(entry: AuditLogEntry): string {
  return line(COLUMNS.map(([, read]) => read(entry)));
}
