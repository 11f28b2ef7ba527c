import type { AuditLogEntry, AuditLogEntryEnvelope } from "@latchkey/contract";
import type { ExportAuditLogQuery, ListAuditLogEntriesQuery } from "./audit-log-queries.ts";
import { exportAuditLog, getAuditLogEntry, listAuditLogEntries } from "./generated/index.ts";
import { ListPromise } from "./list-promise.ts";
import { operationClient as client } from "./operation-client.ts";
import type { RequestOptions } from "./options.ts";
import { plainFields } from "./plain-fields.ts";
import { jsonWith, pageAfter, streamOf } from "./readers.ts";
import type { ResponsePromise } from "./response-promise.ts";
import type { Transport } from "./transport.ts";

/**
 * The audit log of the organization. Every method fails with a `LatchkeyError`; beside the codes that it names, any may
 * fail with `invalid_request` (400), `unauthenticated` and `invalid_token` (401), `internal_error` (500) and
 * `unavailable` (503).
 */
export interface AuditLog {
  /**
   * The entries, the newest first: await it for a page, iterate over it for all of them. Only a `nextCursor` of null is
   * the end: where a filter lets few entries through, a page may be short, or empty, before it.
   *
   * ```ts
   * for await (const { action, actor } of latchkey.auditLog.list({ from: new Date("2026-11-01") })) {
   *   console.log(action, actor.display);
   * }
   * ```
   *
   * @throws ProblemError `invalid_cursor` (400) if the cursor belongs to another query: start again without it.
   */
  readonly list: (
    query?: ListAuditLogEntriesQuery,
    options?: RequestOptions,
  ) => ListPromise<AuditLogEntry>;

  /**
   * One entry.
   *
   * @throws ProblemError `not_found` (404) if there is none with this id in the organization.
   */
  readonly get: (
    auditLogEntryId: string,
    options?: RequestOptions,
  ) => ResponsePromise<AuditLogEntryEnvelope>;

  /**
   * All entries that the filters let through, the newest first, as a stream of UTF-8 text in parts of any size, to be
   * read with `for await`, or piped on. It resolves when the answer begins; until then it is tried again as other calls
   * are. If the connection breaks off later, a part does not come within `timeoutMs`, or `signal` is aborted, reading
   * ends with a `LatchkeyError`: an export that ends without one is complete. Reading slowly is no fault; leaving the
   * loop early closes the connection.
   */
  readonly export: (
    query?: ExportAuditLogQuery,
    options?: RequestOptions,
  ) => ResponsePromise<ReadableStream<Uint8Array>>;
}

export function auditLogOver(send: Transport): AuditLog {
  return {
    list: (query = {}, options) =>
      new ListPromise<AuditLogEntry>((cursor = query.cursor, trail) =>
        send(
          "listAuditLogEntries",
          () => listAuditLogEntries({ client, query: plainFields({ ...query, cursor }) }),
          pageAfter<AuditLogEntry>(trail),
          options,
        ).withResponse(),
      ),
    get: (auditLogEntryId, options) =>
      send(
        "getAuditLogEntry",
        () => getAuditLogEntry({ client, path: { auditLogEntryId } }),
        jsonWith<AuditLogEntryEnvelope>("auditLogEntry"),
        options,
      ),
    export: (query = {}, options) =>
      send(
        "exportAuditLog",
        () => exportAuditLog({ client, query: plainFields(query) }),
        streamOf(query.format === "csv" ? "text/csv" : "application/x-ndjson"),
        options,
      ),
  };
}
