import type { ReactNode } from "react";
import { Field } from "../design/field.tsx";
import { Select } from "../design/select.tsx";
import { TextField } from "../design/text-field.tsx";
import { useLabels } from "../frame/frame-context.ts";
import { reasons } from "./revocation.ts";
import type { RevocationValues } from "./revocation.ts";

export interface RevocationFieldsProps {
  readonly values: RevocationValues;
  readonly onChange: (values: RevocationValues) => void;
  /** What is wrong with the note, as a sentence. */
  readonly noteFault: string | undefined;
}

/** Why a key is revoked: for whoever looks at it, or at the log, later. */
export function RevocationFields({ values, onChange, noteFault }: RevocationFieldsProps) {
  const { apiKeys } = useLabels();
  const note = `(${apiKeys.optional})`;
  return (
    <div className="latchkey-form">
      <Field label={apiKeys.reason} note={note}>
        {(attributes): ReactNode => (
          <Select
            {...attributes}
            value={values.reason}
            onChange={(option) => {
              const reason = reasons.find((one) => one === option) ?? "";
              onChange({ ...values, reason });
            }}
            options={[
              { value: "", label: apiKeys.noReason },
              ...reasons.map((value) => ({ value, label: apiKeys.reasons[value] })),
            ]}
          />
        )}
      </Field>
      <TextField
        label={apiKeys.note}
        note={note}
        value={values.note}
        onChange={(text) => onChange({ ...values, note: text })}
        fault={noteFault}
        inputProps={{ name: "note", maxLength: 500, placeholder: apiKeys.notePlaceholder }}
      />
    </div>
  );
}
