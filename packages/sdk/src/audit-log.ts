import type {
  AuditLogEntryEnvelope,
  AuditLogEntryPage,
  ExportAuditLogData,
  ListAuditLogEntriesData,
} from "@latchkey/contract";
import { exportAuditLog, getAuditLogEntry, listAuditLogEntries } from "./generated/index.ts";
import type { RequestOptions } from "./options.ts";
import { pathId } from "./path-id.ts";
import { present } from "./present.ts";
import type { Sparse } from "./present.ts";
import type { Transport } from "./transport.ts";

/** Which entries to list, and how many at once. */
export type ListAuditLogEntriesQuery = Sparse<NonNullable<ListAuditLogEntriesData["query"]>>;

/** Which entries to export, and in which format. */
export type ExportAuditLogQuery = Sparse<NonNullable<ExportAuditLogData["query"]>>;

/**
 * The audit log of the organization. Every method rejects with a `LatchkeyError`; beside the codes that it names, any
 * may fail with `invalid_request` (400), `unauthenticated` and `invalid_token` (401), `internal_error` (500) and
 * `unavailable` (503).
 */
export interface AuditLog {
  /**
   * One page of entries, the newest first. `nextCursor` is the next page's `cursor`, with the same query; null at the
   * end, and only there: where a filter lets few entries through, a page may be short, or empty, before it.
   *
   * @param query `from` (at this ISO 8601 instant or later), `to` (before it), `actor` (the id of a user or key),
   *   `apiKeyId` (what was done with the key or to it), `action`, `resourceType`, `resourceName`, `ip`, `limit` (1 to
   *   100, default 50), `cursor`.
   * @throws ProblemError `invalid_cursor` (400) if the cursor belongs to another query: start again without it.
   */
  readonly list: (
    query?: ListAuditLogEntriesQuery,
    options?: RequestOptions,
  ) => Promise<AuditLogEntryPage>;

  /**
   * One entry.
   *
   * @throws ProblemError `not_found` (404) if there is none with this id in the organization.
   */
  readonly get: (
    auditLogEntryId: string,
    options?: RequestOptions,
  ) => Promise<AuditLogEntryEnvelope>;

  /**
   * All entries that the filters let through, the newest first, as a stream of UTF-8 text in parts of any size, to be
   * read with `for await`, or piped on. It resolves when the answer begins. If the connection breaks off, a part does
   * not come within `timeoutMs`, or `signal` is aborted, reading ends with a `LatchkeyError`: an export that ends
   * without one is complete. Reading slowly is no fault; leaving the loop early closes the connection.
   *
   * @param query `format`: `csv` (RFC 4180, with a header line) or `ndjson` (a JSON object a line; the default), and
   *   the filters of `list`.
   */
  readonly export: (
    query?: ExportAuditLogQuery,
    options?: RequestOptions,
  ) => Promise<ReadableStream<Uint8Array>>;
}

export function auditLogOver(transport: Transport): AuditLog {
  return {
    list: (query = {}, options) =>
      transport.json<AuditLogEntryPage>(
        "data",
        (exchange) => listAuditLogEntries({ ...exchange, query: present(query) }),
        options,
      ),
    get: async (auditLogEntryId, options) => {
      const path = { auditLogEntryId: pathId("auditLogEntryId", auditLogEntryId) };
      return transport.json<AuditLogEntryEnvelope>(
        "auditLogEntry",
        (exchange) => getAuditLogEntry({ ...exchange, path }),
        options,
      );
    },
    export: (query = {}, options) =>
      transport.stream(
        query.format === "csv" ? "text/csv" : "application/x-ndjson",
        (exchange) => exportAuditLog({ ...exchange, query: present(query) }),
        options,
      ),
  };
}
