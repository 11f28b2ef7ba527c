import { isUuid } from "@latchkey/contract";
import type { Changes, PrincipalReference } from "@latchkey/contract";
import { CompiledQuery } from "kysely";
import type { Transaction } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { insertEntryStatement } from "../postgres/audit-log-entries.ts";
import type { NewAuditLogEntry, WrittenAuditLogEntry } from "../postgres/audit-log-entries.ts";
import { inOrder } from "../postgres/entry-id.ts";
import type { Tables } from "../postgres/tables.ts";
import type { ActingPrincipal } from "../principal.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Resource } from "./entry.ts";

/** A fact for the audit log. */
export interface NewEntry {
  readonly principal: ActingPrincipal;
  readonly action: string;
  readonly resource?: Resource | null | undefined;
  readonly changes?: Changes | null | undefined;
  readonly initiator?: PrincipalReference | null | undefined;
  readonly origin?: RequestOrigin | null | undefined;
}

/** The statement that writes an entry, and its one parameter. */
export interface EntryStatement {
  readonly text: string;
  readonly values: readonly [json: string];
}

export function entryStatement(schema: string, entry: NewEntry): EntryStatement {
  return { text: insertEntryStatement(schema), values: [JSON.stringify(rowOf(entry))] };
}

/** The same for a list of entries, which are in the log in the order of the list. */
export function entriesStatement(schema: string, entries: readonly NewEntry[]): EntryStatement {
  const given = entries.map(rowOf);
  const ids = inOrder(given.map(({ id }) => id));
  const rows = given.map((row, index) => ({ ...row, id: ids[index] }));
  return { text: insertEntryStatement(schema, "list"), values: [JSON.stringify(rows)] };
}

function rowOf(entry: NewEntry): NewAuditLogEntry {
  const { principal, action, resource, changes, initiator, origin } = entry;
  // A host may have API keys of its own, whose ids are any text.
  const isKey = principal.type === "api_key" && isUuid(principal.id);
  return {
    organization_id: principal.organizationId,
    id: uuidv7(),
    action,
    actor_type: principal.type,
    api_key_id: isKey ? principal.id : null,
    actor_id: isKey ? null : principal.id,
    actor_name: principal.name,
    initiator: initiator ?? null,
    resource_type: resource?.type ?? null,
    resource_id: resource?.id ?? null,
    resource_name: resource?.name ?? null,
    changes: changes ?? null,
    request_id: origin?.id ?? null,
    method: origin?.method ?? null,
    route: origin?.route ?? null,
    path: origin?.path ?? null,
    ip: origin?.ip ?? null,
    user_agent: origin?.userAgent ?? null,
    secret_hint: origin?.secretHint ?? null,
  };
}

/** Writes an entry in the transaction of the change that it tells of, and answers what it became. */
export async function record(
  transaction: Transaction<Tables>,
  statement: EntryStatement,
): Promise<WrittenAuditLogEntry> {
  const { text, values } = statement;
  const { rows } = await transaction.executeQuery<WrittenAuditLogEntry>(
    CompiledQuery.raw(text, [...values]),
  );
  const [row] = rows;
  if (row === undefined) throw new Error("The database did not return the entry.");
  return row;
}
