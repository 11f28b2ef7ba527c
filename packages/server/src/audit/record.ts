import type { Changes, PrincipalReference } from "@latchkey/contract";
import { CompiledQuery } from "kysely";
import type { Transaction } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { insertEntryStatement } from "../postgres/audit-log-entries.ts";
import type { NewAuditLogEntry } from "../postgres/audit-log-entries.ts";
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

/** The statement that writes an entry, and its one parameter; its id is fixed here, so a repetition writes nothing twice. */
export interface EntryStatement {
  readonly id: string;
  readonly text: string;
  readonly values: readonly [json: string];
}

export function entryStatement(schema: string, entry: NewEntry): EntryStatement {
  const { principal, action, resource, changes, initiator, origin } = entry;
  const row: NewAuditLogEntry = {
    organization_id: principal.organizationId,
    id: uuidv7(),
    action,
    actor_type: principal.type,
    actor_id: principal.id,
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
  return { id: row.id, text: insertEntryStatement(schema), values: [JSON.stringify(row)] };
}

/** Writes an entry in the transaction of the change that it tells of. */
export async function record(
  transaction: Transaction<Tables>,
  statement: EntryStatement,
): Promise<void> {
  await transaction.executeQuery(CompiledQuery.raw(statement.text, [...statement.values]));
}
