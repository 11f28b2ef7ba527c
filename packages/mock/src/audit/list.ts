import { encodeCursor } from "@latchkey/contract";
import type { AuditLogEntry, AuditLogEntryPage, ListAuditLogEntriesData } from "@latchkey/contract";
import {
  DEFAULT_LIMIT,
  entryPosition,
  isRefusal,
  readAuditLogFilters,
} from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import type { Mock } from "../mock.ts";

/** A page of the audit log, the newest first. */
export function listEntries(
  { memory }: Mock,
  organizationId: string,
  query: NonNullable<ListAuditLogEntriesData["query"]>,
): AuditLogEntryPage | Refusal {
  const { limit = DEFAULT_LIMIT, cursor, ...filters } = query;
  const filter = readAuditLogFilters(filters);
  if (isRefusal(filter)) return filter;
  const position = entryPosition(filters, cursor);
  if (isRefusal(position)) return position;
  // One more than asked for tells whether there is a next page.
  const rows = memory.entries.select({
    ...filter,
    organizationId,
    after: position.after,
    limit: limit + 1,
  });
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  const isMore = rows.length > limit && last !== undefined;
  return { data, nextCursor: isMore ? encodeCursor(filters, [last.id]) : null };
}

/** One entry of an organization. */
export function getEntry(
  { memory }: Mock,
  organizationId: string,
  id: string,
): AuditLogEntry | Refusal {
  return memory.entries.get(organizationId, id) ?? { refused: "not_found" };
}
