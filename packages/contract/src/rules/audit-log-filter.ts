import type { ListAuditLogEntriesData } from "../generated/openapi-types/index.ts";
import { parseInstant } from "../instant.ts";
import { canonicalIpAddress } from "../ip-address.ts";
import type { SecretFormat } from "../secret/secret-format.ts";
import { refuseField } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";

/** What may be filtered by, in the list and in the export, as it is asked for. */
export type AuditLogFilters = Omit<
  NonNullable<ListAuditLogEntriesData["query"]>,
  "limit" | "cursor"
>;

/** What entries of an organization may be selected by. */
export interface AuditLogFilter {
  /** At this instant or later. */
  readonly from?: Date | undefined;
  /** Before this instant. */
  readonly to?: Date | undefined;
  readonly actor?: string | undefined;
  /** What the key did, and what was done to it; in lower case. */
  readonly apiKeyId?: string | undefined;
  readonly action?: string | undefined;
  readonly resourceType?: string | undefined;
  readonly resourceName?: string | undefined;
  readonly ip?: string | undefined;
}

/** Reads the filters that a request gave; an empty range is refused, for nobody means it. */
export function readAuditLogFilters(filters: AuditLogFilters): AuditLogFilter | Refusal {
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
    apiKeyId: apiKeyId?.toLowerCase(),
    // Entries hold the canonical spelling.
    ip: ip === undefined ? undefined : (canonicalIpAddress(ip) ?? ip),
  };
}

/** The filters as the log may hold them: whoever searches for a secret has it in the search. */
export function redactedFilters(
  filters: object,
  { redact }: SecretFormat,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [
      name,
      typeof value === "string" ? redact(value) : value,
    ]),
  );
}
