/** What the log can be filtered by, named as the API and the URL name it. */
export const filterNames = [
  "from",
  "to",
  "actor",
  "apiKeyId",
  "action",
  "resourceType",
  "resourceName",
  "ip",
] as const;

export type FilterName = (typeof filterNames)[number];

/** The filters that are set, each in its canonical spelling: instants are ISO 8601 in UTC, ids in lower case. */
export type Filters = { readonly [Name in FilterName]?: string };

/** The filters with some of them set, or, with undefined, taken away. */
export function changeFilters(
  filters: Filters,
  changes: { readonly [Name in FilterName]?: string | undefined },
): Filters {
  const changed = { ...filters, ...changes };
  return Object.fromEntries(
    filterNames.flatMap((name) => (changed[name] === undefined ? [] : [[name, changed[name]]])),
  );
}
