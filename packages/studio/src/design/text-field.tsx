import type { ComponentPropsWithRef, ReactNode } from "react";
import { Field } from "./field.tsx";
import type { FieldProps } from "./field.tsx";

export interface TextFieldProps extends Omit<FieldProps, "children"> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputProps?: Omit<ComponentPropsWithRef<"input">, "value" | "onChange" | "className">;
  /** How many lines it shows; line breaks are not for it to hold. Default: one, an input. */
  readonly rows?: number;
}

/** One line of text. With `rows` it wraps, but Enter still sends the form. */
export function TextField(props: TextFieldProps): ReactNode {
  const { value, onChange, inputProps = {}, rows, ...field } = props;
  const { maxLength, placeholder, name } = inputProps;
  return (
    <Field {...field}>
      {(attributes) =>
        rows === undefined ? (
          <input
            type="text"
            autoComplete="off"
            {...inputProps}
            {...attributes}
            className="latchkey-input"
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        ) : (
          <textarea
            {...attributes}
            name={name}
            maxLength={maxLength}
            placeholder={placeholder}
            rows={rows}
            className="latchkey-input"
            value={value}
            onChange={(event) => onChange(event.currentTarget.value.replace(/[\r\n]+/g, " "))}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
        )
      }
    </Field>
  );
}
