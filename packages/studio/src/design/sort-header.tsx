import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

export interface SortHeaderProps {
  readonly label: string;
  /** How the list is sorted by this column now; undefined if it is by another. */
  readonly sorted: "ascending" | "descending" | undefined;
  readonly onSort: () => void;
}

/** The head of a column that a list can be sorted by. */
export function SortHeader({ label, sorted, onSort }: SortHeaderProps): ReactNode {
  return (
    <th scope="col" role="columnheader" aria-sort={sorted ?? "none"}>
      <button
        type="button"
        className="latchkey-sort"
        data-sorted={sorted !== undefined}
        onClick={onSort}
      >
        {label}
        <Icon name={sorted === "ascending" ? "up" : "down"} />
      </button>
    </th>
  );
}
