import type { AuditLogEntry } from "@latchkey/sdk";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { Button } from "../../design/button.tsx";
import { useFrame } from "../../frame/frame-context.ts";
import { actionText, resourceTypeText } from "../entry-text.ts";
import { createLogTime } from "../log-time.ts";
import { ApiKeyForm } from "./api-key-form.tsx";
import { ChoiceForm } from "./choice-form.tsx";
import { FilterPill } from "./filter-pill.tsx";
import { changeFilters } from "./filters.ts";
import type { Filters } from "./filters.ts";
import { likelyValues } from "./likely-values.ts";
import { RangeForm } from "./range-form.tsx";

export interface FilterBarProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  /** What is shown now, for suggestions. */
  readonly entries: readonly AuditLogEntry[];
  /** The name of the key that is filtered by. */
  readonly keyName: string | undefined;
}

const choices = ["action", "actor", "resourceType", "resourceName", "ip"] as const;

/** What the log is filtered by, and can be. */
export function FilterBar({ filters, onChange, entries, keyName }: FilterBarProps): ReactNode {
  const { labels, locale } = useFrame();
  const { auditLog, common } = labels;
  const logTime = useMemo(() => createLogTime(locale), [locale]);
  const likely = useMemo(() => likelyValues(entries, auditLog), [entries, auditLog]);
  const set = (changes: Parameters<typeof changeFilters>[1]): void =>
    onChange(changeFilters(filters, changes));
  const { from, to } = filters;
  const rangeText = (): string | undefined => {
    if (from === undefined) return to === undefined ? undefined : auditLog.until(logTime.short(to));
    if (to === undefined) return auditLog.since(logTime.short(from));
    return auditLog.between(logTime.short(from), logTime.short(to));
  };
  const choiceText = (name: (typeof choices)[number]): string | undefined => {
    const value = filters[name];
    if (value === undefined) return undefined;
    if (name === "action") return actionText(value, auditLog);
    if (name === "resourceType") return resourceTypeText(value, auditLog);
    return name === "actor"
      ? (likely.actor.find((one) => one.value === value)?.text ?? value)
      : value;
  };
  return (
    <div className="latchkey-filters" role="group" aria-label={auditLog.filterGroup}>
      <FilterPill
        label={auditLog.range}
        value={rangeText()}
        onRemove={() => set({ from: undefined, to: undefined })}
      >
        {(close) => (
          <RangeForm
            filters={filters}
            onChoose={(range) => {
              close();
              onChange(changeFilters(filters, range));
            }}
          />
        )}
      </FilterPill>
      <FilterPill
        label={auditLog.filters.apiKeyId}
        value={keyName}
        onRemove={() => set({ apiKeyId: undefined })}
      >
        {(close) => (
          <ApiKeyForm
            value={filters.apiKeyId}
            onChoose={(apiKeyId) => {
              close();
              set({ apiKeyId });
            }}
          />
        )}
      </FilterPill>
      {choices.map((name) => (
        <FilterPill
          key={name}
          label={auditLog.filters[name]}
          value={choiceText(name)}
          onRemove={() => onChange(changeFilters(filters, { [name]: undefined }))}
        >
          {(close) => (
            <ChoiceForm
              name={name}
              value={filters[name]}
              suggestions={likely[name]}
              onChoose={(value) => {
                close();
                onChange(changeFilters(filters, { [name]: value }));
              }}
            />
          )}
        </FilterPill>
      ))}
      {Object.keys(filters).length === 0 ? null : (
        <Button look="quiet" onClick={() => onChange({})}>
          {common.clearFilters}
        </Button>
      )}
    </div>
  );
}
