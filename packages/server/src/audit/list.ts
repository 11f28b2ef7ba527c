import {
  canonicalIpAddress,
  decodeCursor,
  encodeCursor,
  isInstant,
  isUuid,
  parseInstant,
} from "@latchkey/contract";
import type { AuditLogEntry, AuditLogEntryPage, ListAuditLogEntriesData } from "@latchkey/contract";
import { selectEntry, selectEntryPage } from "../postgres/audit-log-entries.ts";
import type { AuditLogSelection } from "../postgres/audit-log-entries.ts";
import type { Database } from "../postgres/database.ts";
import type { Principal } from "../principal.ts";
import { isRefusal, refuseField } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";
import { toAuditLogEntry } from "./entry.ts";

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

/** A page of the audit log, the newest first. */
export async function listEntries(
  database: Database,
  principal: Principal,
  query: Query,
): Promise<AuditLogEntryPage | Refusal> {
  const { limit = 50, cursor, ...filters } = query;
  const selection = selectionOf(principal, filters);
  if (isRefusal(selection)) return selection;
  const [occurredAt, id, ...more] =
    cursor === undefined ? [] : (decodeCursor(filters, cursor) ?? []);
  // Ours are in UTC; PostgreSQL takes fewer offsets than isInstant.
  const isUtc = isInstant(occurredAt ?? "") && occurredAt?.endsWith("Z") === true;
  const isPosition = isUtc && isUuid(id ?? "") && more.length === 0;
  if (cursor !== undefined && !isPosition) return { refused: "invalid_cursor" };
  const after = isPosition ? ([occurredAt ?? "", id ?? ""] as const) : undefined;
  // One more than asked for tells whether there is a next page.
  const rows = await database.run((kysely) =>
    selectEntryPage(kysely, { ...selection, after, limit: limit + 1 }),
  );
  const data = rows.slice(0, limit).map(toAuditLogEntry);
  const last = data.at(-1);
  const nextCursor =
    rows.length > limit && last !== undefined
      ? encodeCursor(filters, [last.occurredAt, last.id])
      : null;
  return { data, nextCursor };
}

/** One entry of the principal's organization. */
export async function getEntry(
  database: Database,
  principal: Principal,
  id: string,
): Promise<AuditLogEntry | Refusal> {
  const row = await database.run((kysely) => selectEntry(kysely, principal.organizationId, id));
  return row === undefined ? { refused: "not_found" } : toAuditLogEntry(row);
}
