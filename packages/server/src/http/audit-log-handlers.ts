import type { ExportAuditLogData, ListAuditLogEntriesData } from "@latchkey/contract";
import { EXPORT_TYPES, exportDisposition, isRefusal } from "@latchkey/contract/rules";
import { exportEntries } from "../audit/export.ts";
import { getEntry, listEntries } from "../audit/list.ts";
import type { Gate } from "./gate.ts";
import type { OperationHandlers } from "./operation-handler.ts";

type AuditLogOperation = "listAuditLogEntries" | "getAuditLogEntry" | "exportAuditLog";

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
        contentType: EXPORT_TYPES[began.format],
        disposition: exportDisposition(began.format),
      };
    },
  };
}
