import type { Change } from "../generated/openapi-types/index.ts";

/**
 * What differs between two states of a thing, field by field, as an entry's `changes` want it. Fields are compared by
 * their JSON; a field that is absent on one side counts as null there. Undefined if nothing differs.
 */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, Change> | undefined {
  const changes: Record<string, Change> = {};
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [from, to] = [before[field] ?? null, after[field] ?? null];
    if (JSON.stringify(from) !== JSON.stringify(to)) changes[field] = { from, to };
  }
  return Object.keys(changes).length === 0 ? undefined : changes;
}
