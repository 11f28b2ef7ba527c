import { encodeCursor } from "@latchkey/contract";
import type { AuditLogEntry, AuditLogEntryPage, ListAuditLogEntriesData } from "@latchkey/contract";
import {
  DEFAULT_LIMIT,
  entryPosition,
  isRefusal,
  readAuditLogFilters,
} from "@latchkey/contract/rules";
import type { AuditLogFilters, Refusal } from "@latchkey/contract/rules";
import { selectEntry } from "../postgres/audit-log-entries.ts";
import { selectEntryPage } from "../postgres/audit-log-page.ts";
import type { AuditLogSelection } from "../postgres/audit-log-page.ts";
import type { Database } from "../postgres/database.ts";
import type { ActingPrincipal } from "../principal.ts";
import { toAuditLogEntries } from "./entry.ts";

type Query = NonNullable<ListAuditLogEntriesData["query"]>;

/** Reads the filters that a request gave, for the principal's organization. */
export function selectionOf(
  principal: ActingPrincipal,
  filters: AuditLogFilters,
): Omit<AuditLogSelection, "limit"> | Refusal {
  const filter = readAuditLogFilters(filters);
  return isRefusal(filter) ? filter : { ...filter, organizationId: principal.organizationId };
}

/** A page of the audit log, the newest first; that it is short, or empty, does not make it the last. */
export async function listEntries(
  database: Database,
  principal: ActingPrincipal,
  query: Query,
): Promise<AuditLogEntryPage | Refusal> {
  const { limit = DEFAULT_LIMIT, cursor, ...filters } = query;
  const selection = selectionOf(principal, filters);
  if (isRefusal(selection)) return selection;
  const position = entryPosition(filters, cursor);
  if (isRefusal(position)) return position;
  const { rows, next } = await selectEntryPage(database, {
    ...selection,
    after: position.after,
    limit,
  });
  return {
    data: await toAuditLogEntries(database, principal.organizationId, rows),
    nextCursor: next === null ? null : encodeCursor(filters, [next]),
  };
}

/** One entry of the principal's organization. */
export async function getEntry(
  database: Database,
  principal: ActingPrincipal,
  id: string,
): Promise<AuditLogEntry | Refusal> {
  const { organizationId } = principal;
  const row = await database.run((kysely) => selectEntry(kysely, organizationId, id));
  const rows = row === undefined ? [] : [row];
  const [entry] = await toAuditLogEntries(database, organizationId, rows);
  return entry ?? { refused: "not_found" };
}
