import type { Request } from "express";
import { checkRecord } from "../audit/host-entry.ts";
import type { AuditLogRecord } from "../audit/host-entry.ts";
import { entryStatement } from "../audit/record.ts";
import type { ActingPrincipal } from "../principal.ts";
import { principalOf } from "./admitted.ts";
import type { Admitted } from "./admitted.ts";
import type { Gate } from "./gate.ts";
import { originReader, requestIdOf, routeOf } from "./request-context.ts";
import { sessionPrincipal } from "./session.ts";

/**
 * A transaction of the host's on the same PostgreSQL: whatever runs a statement with its values. A client of `pg` is one
 * as it is; for a query builder, hand over a function that passes the statement on. There is one value, `$1`.
 */
export interface HostTransaction {
  query(text: string, values: unknown[]): Promise<unknown>;
}

/** How an entry of the host's is written. */
export interface RecordOptions {
  /** The host's transaction that the change is made in: then both are committed together, or neither. */
  readonly transaction?: HostTransaction | undefined;
}

/** Writes an entry for a change of the host's own. */
export type RecordEntry = (
  by: Request | ActingPrincipal,
  record: AuditLogRecord,
  options?: RecordOptions,
) => Promise<void>;

function isRequest(by: Request | ActingPrincipal): by is Request {
  return typeof by === "object" && by !== null && "headers" in by;
}

export function createRecord({ database, admitted, options }: Gate): RecordEntry {
  const { format } = options;

  /** Who a request acts as, and what is told of it: known at the gate, or else asked of the host. */
  const whose = async (request: Request): Promise<Pick<Admitted, "principal" | "origin">> => {
    const known = admitted.get(request);
    if (known !== undefined) return known;
    // Any Authorization header disables the session, here too.
    const hasHeader = request.headers.authorization !== undefined;
    const user = hasHeader ? undefined : await sessionPrincipal(options, request);
    const principal = user ?? principalOf(request);
    const id = requestIdOf(request, request.res, options);
    return { principal, origin: originReader(request, format, { id, route: routeOf(request) }) };
  };

  return async (by, record, { transaction } = {}) => {
    const { principal, origin = () => null } = isRequest(by) ? await whose(by) : { principal: by };
    const checked = checkRecord(principal, record, format);
    const { text, values } = entryStatement(database.schema, {
      ...checked,
      principal,
      origin: origin(),
    });
    if (transaction === undefined) await database.query(text, values);
    else await transaction.query(text, [...values]);
  };
}
