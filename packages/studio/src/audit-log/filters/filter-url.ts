import { readFilter } from "./filter-rules.ts";
import { filterNames } from "./filters.ts";
import type { FilterName, Filters } from "./filters.ts";

/** Why a parameter of the URL is no filter. */
export type IgnoredReason = "ill-formed" | "repeated" | "empty-range";

export interface IgnoredParameter {
  readonly name: FilterName;
  readonly reason: IgnoredReason;
}

export interface UrlFilters {
  readonly filters: Filters;
  /** What looks like a filter and is none, for the reader to be told: less is filtered out than they may think. */
  readonly ignored: readonly IgnoredParameter[];
}

/** The filters that a URL holds. */
export function filtersInUrl(search: URLSearchParams): UrlFilters {
  const filters: { [Name in FilterName]?: string } = {};
  const ignored: IgnoredParameter[] = [];
  for (const name of filterNames) {
    const [text, another] = search.getAll(name);
    if (text === undefined) continue;
    const value = readFilter(name, text);
    if (another !== undefined) ignored.push({ name, reason: "repeated" });
    else if (value === undefined) ignored.push({ name, reason: "ill-formed" });
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

/** A URL's parameters with these filters, and no others, beside whatever else they hold. */
export function urlWithFilters(search: URLSearchParams, filters: Filters): URLSearchParams {
  const changed = new URLSearchParams(search);
  for (const name of filterNames) {
    changed.delete(name);
    const value = filters[name];
    if (value !== undefined) changed.set(name, value);
  }
  return changed;
}
