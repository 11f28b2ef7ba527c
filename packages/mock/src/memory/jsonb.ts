/**
 * A value with its fields in the order in which the server gives them back: PostgreSQL's jsonb keeps the shorter names
 * first, and those of one length by their bytes.
 */
export function asJsonb<T>(value: T): T {
  if (Array.isArray(value)) return value.map(asJsonb) as T;
  if (typeof value !== "object" || value === null) return value;
  const ordered = Object.entries(value).toSorted(([one], [other]) =>
    one.length === other.length ? (one < other ? -1 : 1) : one.length - other.length,
  );
  // The same fields, in another order.
  return Object.fromEntries(ordered.map(([name, field]) => [name, asJsonb(field)])) as T;
}
