import type { ExportAuditLogData } from "@latchkey/contract";
import {
  csvHeader,
  csvLine,
  isRefusal,
  readAuditLogFilters,
  redactedFilters,
} from "@latchkey/contract/rules";
import type { ExportFormat, Refusal } from "@latchkey/contract/rules";
import type { Caller } from "../caller.ts";
import type { Mock } from "../mock.ts";
import { record } from "./record.ts";

/** Exports what the filters let through, the newest first. The export is an entry itself, `audit_log.exported`. */
export function exportEntries(
  mock: Mock,
  { principal, origin }: Caller,
  query: NonNullable<ExportAuditLogData["query"]>,
): { readonly format: ExportFormat; readonly text: string } | Refusal {
  const { format = "ndjson", ...filters } = query;
  const filter = readAuditLogFilters(filters);
  if (isRefusal(filter)) return filter;
  const { organizationId } = principal;
  // What was in the log when it began: its own entry comes after.
  const entries = mock.memory.entries.select({
    ...filter,
    organizationId,
    limit: Number.POSITIVE_INFINITY,
  });
  const text =
    format === "csv"
      ? [csvHeader, ...entries.map(csvLine)].join("")
      : entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
  const snapshot = { format, ...redactedFilters(filters, mock.settings.format) };
  record(mock, {
    organizationId,
    principal,
    action: "audit_log.exported",
    resource: { type: "audit_log", id: organizationId, name: null },
    changes: { snapshot },
    origin,
  });
  return { format, text };
}
