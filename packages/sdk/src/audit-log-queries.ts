/** Which entries of the audit log are meant; several filters must all fit. */
export interface AuditLogFilters {
  /** Only entries from this instant on: a `Date`, or an ISO 8601 string with an offset (`2026-11-01T00:00:00Z`). */
  readonly from?: Date | string | undefined;

  /** Only entries before this instant: a `Date` or an ISO 8601 string. */
  readonly to?: Date | string | undefined;

  /** Only entries of the user or API key with this id: `u1`. */
  readonly actor?: string | undefined;

  /** Only entries that concern this API key: what was done with it and what was done to it. */
  readonly apiKeyId?: string | undefined;

  /** Only entries with this action: `api_key.created`, `request.admitted`, or one of your own. */
  readonly action?: string | undefined;

  /** Only entries on resources of this type: `api_key`. */
  readonly resourceType?: string | undefined;

  /** Only entries on resources that had exactly this name at that time: `CI/CD Pipeline`. */
  readonly resourceName?: string | undefined;

  /** Only entries of requests from this IPv4 or IPv6 address: `203.0.113.7`. */
  readonly ip?: string | undefined;
}

/** Which entries to list, and how many at once. */
export interface ListAuditLogEntriesQuery extends AuditLogFilters {
  /** How many entries a page holds at the most, 1 to 100. Default 50. */
  readonly limit?: number | undefined;

  /** The `nextCursor` of a page, with the same query, to go on after it. Default: from the beginning. */
  readonly cursor?: string | undefined;
}

/** Which entries to export, and in which format. */
export interface ExportAuditLogQuery extends AuditLogFilters {
  /** `ndjson`, a JSON object a line (the default), or `csv` (RFC 4180) with a header line. */
  readonly format?: "csv" | "ndjson" | undefined;
}
