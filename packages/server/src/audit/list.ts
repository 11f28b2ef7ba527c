import {
  canonicalIpAddress,
  decodeCursor,
  encodeCursor,
  isUuid,
  parseInstant,
} from "@latchkey/contract";
import type { AuditLogEntry, AuditLogEntryPage, ListAuditLogEntriesData } from "@latchkey/contract";
import { selectEntry } from "../postgres/audit-log-entries.ts";
import { selectEntryPage } from "../postgres/audit-log-page.ts";
import type { AuditLogSelection } from "../postgres/audit-log-page.ts";
import type { Database } from "../postgres/database.ts";
import type { Principal } from "../principal.ts";
import { isRefusal, refuseField } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";
import { toAuditLogEntries } from "./entry.ts";

type Query = NonNullable<ListAuditLogEntriesData["query"]>;

/** What may be filtered by, in the list and in the export. */
export type AuditLogFilters = Omit<Query, "limit" | "cursor">;

/** Reads the filters that a request gave; an empty range is refused, for nobody means it. */
export function selectionOf(
  principal: Principal,
  filters: AuditLogFilters,
): Omit<AuditLogSelection, "limit"> | Refusal {
  const { from, to, apiKeyId, ip, ...rest } = filters;
  const range = {
    from: from === undefined ? undefined : parseInstant(from),
    to: to === undefined ? undefined : parseInstant(to),
  };
  if (range.from !== undefined && range.to !== undefined && range.from >= range.to) {
    return refuseField("query", "/to", "must be after from");
  }
  return {
    ...rest,
    ...range,
    organizationId: principal.organizationId,
    apiKeyId: apiKeyId?.toLowerCase(),
    // Entries hold the canonical spelling.
    ip: ip === undefined ? undefined : (canonicalIpAddress(ip) ?? ip),
  };
}

/** A page of the audit log, the newest first; that it is short, or empty, does not make it the last. */
export async function listEntries(
  database: Database,
  principal: Principal,
  query: Query,
): Promise<AuditLogEntryPage | Refusal> {
  const { limit = 50, cursor, ...filters } = query;
  const selection = selectionOf(principal, filters);
  if (isRefusal(selection)) return selection;
  const [after, ...more] = cursor === undefined ? [] : (decodeCursor(filters, cursor) ?? []);
  const isPosition = isUuid(after ?? "") && more.length === 0;
  if (cursor !== undefined && !isPosition) return { refused: "invalid_cursor" };
  const { rows, next } = await selectEntryPage(database, {
    ...selection,
    after: after?.toLowerCase(),
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
  principal: Principal,
  id: string,
): Promise<AuditLogEntry | Refusal> {
  const { organizationId } = principal;
  const row = await database.run((kysely) => selectEntry(kysely, organizationId, id));
  const rows = row === undefined ? [] : [row];
  const [entry] = await toAuditLogEntries(database, organizationId, rows);
  return entry ?? { refused: "not_found" };
}
