import { useId } from "react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** What a control must carry so that its label, hint and fault belong to it. */
interface ControlAttributes {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

export interface FieldProps {
  readonly label: string;
  /** Beside the label: "optional". */
  readonly note?: string | undefined;
  readonly hint?: ReactNode;
  /** What is wrong with it, as a sentence. */
  readonly fault?: string | undefined;
  readonly children: (attributes: ControlAttributes) => ReactNode;
}

/** A control with its label above and its hint and fault below. */
export function Field({ label, note, hint, fault, children }: FieldProps): ReactNode {
  const id = useId();
  const described = [
    hint === undefined ? "" : `${id}-hint`,
    fault === undefined ? "" : `${id}-fault`,
  ];
  return (
    <div className="latchkey-field">
      <label className="latchkey-label" htmlFor={id}>
        {label} {note === undefined ? null : <span className="latchkey-label-note">{note}</span>}
      </label>
      {children({
        id,
        "aria-describedby": described.filter(Boolean).join(" ") || undefined,
        "aria-invalid": fault === undefined ? undefined : true,
      })}
      {hint === undefined ? null : (
        <div className="latchkey-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {fault === undefined ? null : <Fault id={`${id}-fault`}>{fault}</Fault>}
    </div>
  );
}

/** What is wrong, beside where it is. */
export function Fault({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="latchkey-fault" id={id}>
      <Icon name="alert" />
      <span>{children}</span>
    </div>
  );
}
