import { readFilter } from "./filter-rules.ts";
import { filterNames } from "./filters.ts";
import type { FilterName, Filters } from "./filters.ts";

/** What a page's address says of the log: texts by name, from whoever made the link. */
export type AuditLogAddress = Readonly<Record<string, string>>;

/** Why a part of the address is no filter. */
export type IgnoredReason = "ill-formed" | "empty-range";

export interface IgnoredFilter {
  readonly name: FilterName;
  readonly reason: IgnoredReason;
}

export interface AddressFilters {
  readonly filters: Filters;
  /** What looks like a filter and is none, for the reader to be told: less is filtered out than they may think. */
  readonly ignored: readonly IgnoredFilter[];
}

/** The filters that an address holds. */
export function filtersOf(address: AuditLogAddress): AddressFilters {
  const filters: { [Name in FilterName]?: string } = {};
  const ignored: IgnoredFilter[] = [];
  for (const name of filterNames) {
    const text = Object.hasOwn(address, name) ? address[name] : undefined;
    if (text === undefined) continue;
    const value = readFilter(name, text);
    if (value === undefined) ignored.push({ name, reason: "ill-formed" });
    else filters[name] = value;
  }
  const { from, to } = filters;
  // Both are in UTC and of one length, so that their order is that of time.
  if (from !== undefined && to !== undefined && from >= to) {
    delete filters.to;
    ignored.push({ name: "to", reason: "empty-range" });
  }
  return { filters, ignored };
}
