import { useId } from "react";
import type { ReactNode } from "react";
import { Fault } from "./field.tsx";

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  /** What is wrong with it, as a sentence. */
  readonly fault?: string | undefined;
}

/** The platform's own, beside its label, which can be pressed as well. */
export function Checkbox({ label, isChecked, onChange, fault }: CheckboxProps): ReactNode {
  const id = useId();
  return (
    <div className="latchkey-field">
      <label className="latchkey-check">
        <input
          type="checkbox"
          checked={isChecked}
          onChange={(event) => onChange(event.currentTarget.checked)}
          aria-invalid={fault === undefined ? undefined : true}
          aria-describedby={fault === undefined ? undefined : id}
        />
        <span>{label}</span>
      </label>
      {fault === undefined ? null : <Fault id={id}>{fault}</Fault>}
    </div>
  );
}
