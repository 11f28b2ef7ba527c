import type { AuditLogEntry, ExportAuditLogData, SecretFormat } from "@latchkey/contract";
import { csvHeader, csvLine, isRefusal, redactedFilters } from "@latchkey/contract/rules";
import type { ExportFormat, Refusal } from "@latchkey/contract/rules";
import { selectEntryPage } from "../postgres/audit-log-page.ts";
import type { Database } from "../postgres/database.ts";
import type { ActingPrincipal } from "../principal.ts";
import type { RequestOrigin } from "../request-origin.ts";
import { toAuditLogEntries } from "./entry.ts";
import { selectionOf } from "./list.ts";
import { entryStatement, record } from "./record.ts";

type Query = NonNullable<ExportAuditLogData["query"]>;

/** An export that has begun: its first page is read, its entry written. */
export interface AuditLogExport {
  readonly format: ExportFormat;
  /** The export's text, a page at a time; it throws where the database fails midway. */
  readonly text: AsyncIterable<string>;
}

const PAGE = 500;

/**
 * Exports what the filters let through and what was in the log when the export began, the newest first. The export is an
 * entry itself, `audit_log.exported`, committed before anything is handed out.
 */
export async function exportEntries(
  database: Database,
  secretFormat: SecretFormat,
  principal: ActingPrincipal,
  query: Query,
  origin: RequestOrigin,
): Promise<AuditLogExport | Refusal> {
  const { format = "ndjson", ...filters } = query;
  const selection = selectionOf(principal, filters);
  if (isRefusal(selection)) return selection;
  const snapshot = { format, ...redactedFilters(filters, secretFormat) };
  const entry = entryStatement(database.schema, {
    principal,
    action: "audit_log.exported",
    resource: { type: "audit_log", id: principal.organizationId },
    changes: { snapshot },
    origin,
  });
  const own = await database.transaction((transaction) => record(transaction, entry));
  // Up to the end of its millisecond: what was committed within it before belongs to the log as it is now.
  const end = new Date(own.occurred_at.getTime() + 1);
  const to = selection.to !== undefined && selection.to < end ? selection.to : end;
  const bounded = { ...selection, to, limit: PAGE };

  async function* pages(): AsyncGenerator<AuditLogEntry[]> {
    let after: string | undefined;
    do {
      const { rows, next } = await selectEntryPage(database, { ...bounded, after });
      const others = rows.filter(({ id }) => id !== own.id);
      // An empty page is yielded too: at each the export can be ended, and at the first the answer begins.
      yield await toAuditLogEntries(database, principal.organizationId, others);
      after = next ?? undefined;
    } while (after !== undefined);
  }

  const lines = pages();
  const first = await lines.next();
  async function* text(): AsyncGenerator<string> {
    const write = (entries: readonly AuditLogEntry[]): string =>
      entries
        .map((item) => (format === "csv" ? csvLine(item) : `${JSON.stringify(item)}\n`))
        .join("");
    if (format === "csv") yield csvHeader;
    if (first.done !== true) yield write(first.value);
    for await (const entries of lines) yield write(entries);
  }
  return { format, text: text() };
}
