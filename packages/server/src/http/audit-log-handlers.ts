import type { ExportAuditLogData, ListAuditLogEntriesData } from "@latchkey/contract";
import { exportEntries } from "../audit/export.ts";
import { getEntry, listEntries } from "../audit/list.ts";
import { isRefusal } from "../refusal.ts";
import type { Gate } from "./gate.ts";
import type { OperationHandlers } from "./operation-handler.ts";

type AuditLogOperation = "listAuditLogEntries" | "getAuditLogEntry" | "exportAuditLog";

const CONTENT_TYPES = {
  csv: "text/csv; charset=utf-8",
  ndjson: "application/x-ndjson; charset=utf-8",
} as const;

/** The operations on the audit log. Whoever reads it sees this instance's outcomes up to now. */
export function auditLogHandlers({
  database,
  admission,
  options,
}: Gate): OperationHandlers<AuditLogOperation> {
  return {
    listAuditLogEntries: async ({ principal, query }) => {
      await admission.flushOutcomes();
      const filters = query as NonNullable<ListAuditLogEntriesData["query"]>;
      const page = await listEntries(database, principal, filters);
      return isRefusal(page) ? page : { status: 200, body: page };
    },
    getAuditLogEntry: async ({ principal, params }) => {
      await admission.flushOutcomes();
      const entry = await getEntry(database, principal, params["auditLogEntryId"] ?? "");
      return isRefusal(entry) ? entry : { status: 200, body: { auditLogEntry: entry } };
    },
    exportAuditLog: async ({ principal, query, origin }) => {
      await admission.flushOutcomes();
      const filters = query as NonNullable<ExportAuditLogData["query"]>;
      const began = await exportEntries(database, options.format, principal, filters, origin);
      if (isRefusal(began)) return began;
      return {
        stream: began.text,
        contentType: CONTENT_TYPES[began.format],
        fileName: `audit-log.${began.format}`,
      };
    },
  };
}
