import type { Request } from "express";
import { checkRecord } from "../audit/host-entry.ts";
import type { AuditLogRecord } from "../audit/host-entry.ts";
import { entryStatement } from "../audit/record.ts";
import type { Principal, SystemPrincipal } from "../principal.ts";
import { admittedOf, principalOf } from "./admitted.ts";
import type { Gate } from "./gate.ts";

/**
 * A transaction of the host's on the same PostgreSQL: whatever runs a statement with its values. A client of `pg` is one
 * as it is; for a query builder, hand over a function that passes the statement on. There is one value, `$1`.
 */
export interface HostTransaction {
  query(text: string, values: unknown[]): Promise<unknown>;
}

export interface RecordOptions {
  /** The host's transaction that the change is made in: then both are committed together, or neither. */
  readonly transaction?: HostTransaction;
}

/** Writes an entry for a change of the host's own. */
export type Record = (
  by: Request | Principal | SystemPrincipal,
  record: AuditLogRecord,
  options?: RecordOptions,
) => Promise<void>;

function isRequest(by: Request | Principal | SystemPrincipal): by is Request {
  return "headers" in by;
}

export function createRecord({ database, options: { format } }: Gate): Record {
  return async (by, entry, { transaction } = {}) => {
    const admitted = isRequest(by) ? admittedOf(by) : undefined;
    const principal = isRequest(by) ? principalOf(by) : by;
    const checked = checkRecord(entry, format);
    const origin = admitted?.origin ?? null;
    const { text, values } = entryStatement(database.schema, { ...checked, principal, origin });
    if (transaction === undefined) await database.query(text, values);
    else await transaction.query(text, [...values]);
  };
}
