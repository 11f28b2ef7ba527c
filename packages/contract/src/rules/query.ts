/** A query's parameters, decoded; one that is given more than once is a list. */
export function parseQuery(search: string): Record<string, string | string[]> {
  const query = new Map<string, string | string[]>();
  // A question mark at the beginning would be cut off, though it is the name's.
  for (const [name, value] of new URLSearchParams(`&${search}`)) {
    const before = query.get(name);
    if (before === undefined) query.set(name, value);
    else if (typeof before === "string") query.set(name, [before, value]);
    else before.push(value);
  }
  return Object.fromEntries(query);
}
