import { encodeCursor } from "@latchkey/contract";
import type { AuditLogEntry, AuditLogEntryPage, ListAuditLogEntriesData } from "@latchkey/contract";
import { entryPosition, isRefusal, readAuditLogFilters } from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import type { MockParts } from "../mock-parts.ts";

/** A page of the audit log, the newest first. */
export function listEntries(
  { memory }: MockParts,
  organizationId: string,
  query: NonNullable<ListAuditLogEntriesData["query"]>,
): AuditLogEntryPage | Refusal {
  const { limit = 50, cursor, ...filters } = query;
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
  { memory }: MockParts,
  organizationId: string,
  id: string,
): AuditLogEntry | Refusal {
  return memory.entries.get(organizationId, id) ?? { refused: "not_found" };
}
