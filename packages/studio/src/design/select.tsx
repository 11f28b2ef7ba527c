import type { ComponentPropsWithRef, ReactNode } from "react";
import { Icon } from "./icon.tsx";

interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps extends Omit<
  ComponentPropsWithRef<"select">,
  "className" | "onChange" | "value"
> {
  readonly options: readonly SelectOption[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Shown as a filter that is set. */
  readonly isSet?: boolean;
}

/** The platform's own select: it works with every keyboard, screen reader and phone, and costs nothing to load. */
export function Select({ options, value, onChange, isSet, ...rest }: SelectProps): ReactNode {
  return (
    <span className="latchkey-select-box" data-set={isSet}>
      <select
        {...rest}
        className="latchkey-select"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="disclose" />
    </span>
  );
}
