import { useState } from "react";

/** Texts by name, from whoever made a link. */
type Filters = Readonly<Record<string, string>>;

const none: Filters = {};

/**
 * What a view is filtered by, and how to change it: as the host has it, or, where it has nothing, kept here. The host is
 * told of a change either way.
 */
export function useFilters(
  filters: Filters | undefined,
  onFiltersChange: ((filters: Filters) => void) | undefined,
): readonly [Filters, (filters: Filters) => void] {
  const [kept, setKept] = useState(none);
  const change = (changed: Filters): void => {
    setKept(changed);
    onFiltersChange?.(changed);
  };
  return [filters ?? kept, change];
}
