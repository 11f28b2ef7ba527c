import type { ReactNode } from "react";
import { Button } from "../../design/button.tsx";
import { useLabels } from "../../frame/frame-context.ts";
import type { FilterName } from "../filters/filters.ts";

/** Facts with their names. */
export function Facts({ children }: { readonly children: ReactNode }): ReactNode {
  return <dl className="latchkey-facts">{children}</dl>;
}

export interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
  /** What can be done with it, beside it. */
  readonly action?: ReactNode;
}

export function Fact({ name, children, action }: FactProps): ReactNode {
  return (
    <div className="latchkey-fact">
      <dt>{name}</dt>
      <dd>
        <div className="latchkey-fact-text">{children}</div>
        {action}
      </dd>
    </div>
  );
}

export interface OnlyTheseProps {
  readonly filter: FilterName;
  readonly onFilter: () => void;
}

/** Filters the log by a fact of the entry that is open. */
export function OnlyThese({ filter, onFilter }: OnlyTheseProps): ReactNode {
  const { auditLog } = useLabels();
  return (
    <Button
      look="icon"
      icon="filter"
      aria-label={auditLog.onlyThese(auditLog.filters[filter])}
      title={auditLog.onlyThese(auditLog.filters[filter])}
      onClick={onFilter}
    />
  );
}
