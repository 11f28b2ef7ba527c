import type { ListApiKeysQuery } from "@latchkey/sdk";

/** Filters as text, by the names that the API has for them, and `apiKeyId` for the key that is looked at. */
export type ApiKeysAddress = Readonly<Record<string, string>>;

export const statuses = ["active", "expired", "revoked"] as const;
export type SortField = "createdAt" | "name" | "lastUsedAt";

const sorts = ["createdAt", "-createdAt", "name", "-name", "lastUsedAt", "-lastUsedAt"] as const;

/** The newest first, as the API does it. */
export const usualSort = "-createdAt";

/** What is asked of the API; what an address has that does not fit is left out. */
export function queryOf({ status, createdBy, search, sort }: ApiKeysAddress): ListApiKeysQuery {
  return {
    status: statuses.find((known) => known === status),
    createdBy: createdBy || undefined,
    search: search?.slice(0, 100) || undefined,
    sort: sorts.find((known) => known === sort) ?? usualSort,
  };
}

export function isFiltered({ status, createdBy, search }: ListApiKeysQuery): boolean {
  return [status, createdBy, search].some((filter) => filter !== undefined);
}

/** Sorted by this field now, and how. */
export function sortedBy(
  query: ListApiKeysQuery,
  field: SortField,
): "ascending" | "descending" | undefined {
  if (query.sort === field) return "ascending";
  return query.sort === `-${field}` ? "descending" : undefined;
}

/** The sort after a press on the head of a column: names from A, instants from the newest, and then the other way round. */
export function nextSort(query: ListApiKeysQuery, field: SortField): string {
  const first = field === "name" ? field : `-${field}`;
  const second = field === "name" ? `-${field}` : field;
  return query.sort === first ? second : first;
}
