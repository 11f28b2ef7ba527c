import type { ExportAuditLogData, ListAuditLogEntriesData } from "@latchkey/contract";
import { EXPORT_TYPES, exportDisposition, isRefusal } from "@latchkey/contract/rules";
import { exportEntries } from "../audit/export.ts";
import { getEntry, listEntries } from "../audit/list.ts";
import type { Mock } from "../mock.ts";
import type { OperationHandlers } from "./operation-handler.ts";

type AuditLogOperation = "listAuditLogEntries" | "getAuditLogEntry" | "exportAuditLog";

/** The operations on the audit log. */
export function auditLogHandlers(mock: Mock): OperationHandlers<AuditLogOperation> {
  return {
    listAuditLogEntries: ({ principal, query }) => {
      const filters = query as NonNullable<ListAuditLogEntriesData["query"]>;
      const page = listEntries(mock, principal.organizationId, filters);
      return isRefusal(page) ? page : { status: 200, body: page };
    },
    getAuditLogEntry: ({ principal, params }) => {
      const id = params["auditLogEntryId"] ?? "";
      const entry = getEntry(mock, principal.organizationId, id);
      return isRefusal(entry) ? entry : { status: 200, body: { auditLogEntry: entry } };
    },
    exportAuditLog: (request) => {
      const filters = request.query as NonNullable<ExportAuditLogData["query"]>;
      const exported = exportEntries(mock, request, filters);
      if (isRefusal(exported)) return exported;
      const { format, text } = exported;
      return { text, contentType: EXPORT_TYPES[format], disposition: exportDisposition(format) };
    },
  };
}
