import type { ReactNode } from "react";
import { DatePicker } from "../design/date-picker-lazily.ts";
import { Field } from "../design/field.tsx";
import { useNow } from "../design/now.ts";
import { Select } from "../design/select.tsx";
import { useFrame } from "../frame/frame-context.ts";
import { expirationOf, expiresAt, offeredDays, optionOf } from "./expiration.ts";
import type { Expiration } from "./expiration.ts";

export interface ExpirationFieldProps {
  readonly value: Expiration;
  readonly onChange: (value: Expiration) => void;
  readonly fault: string | undefined;
  /** Of a key that there is: what it has is offered too. */
  readonly current?: { readonly expiresAt: string | null };
}

/** When the key expires: a number of days, a date, or never; and the instant that this comes to. */
export function ExpirationField(props: ExpirationFieldProps): ReactNode {
  const { value, onChange, fault, current } = props;
  const { labels, instantText } = useFrame();
  const { apiKeys } = labels;
  const now = useNow();
  const unchanged = current?.expiresAt ?? null;
  const instant =
    value.kind === "unchanged"
      ? unchanged === null
        ? null
        : new Date(unchanged)
      : expiresAt(value, now);
  const isDate = value.kind === "date";
  const hint =
    instant === null
      ? apiKeys.expirationNoneHelp
      : instant && apiKeys.expiresAt(instantText.local(instant), instantText.utc(instant));
  return (
    <>
      <Field label={apiKeys.expiration} fault={isDate ? undefined : fault} hint={hint ?? " "}>
        {(attributes) => (
          <Select
            {...attributes}
            value={optionOf(value)}
            onChange={(option) => onChange(expirationOf(option))}
            options={[
              ...(current ? [{ value: "unchanged", label: apiKeys.expirationUnchanged }] : []),
              ...offeredDays.map((days) => ({
                value: String(days),
                label: apiKeys.expirationDays(days),
              })),
              { value: "date", label: apiKeys.expirationDate },
              { value: "none", label: apiKeys.expirationNone },
            ]}
          />
        )}
      </Field>
      {isDate ? (
        <DatePicker
          label={apiKeys.expirationDay}
          value={value.day ?? ""}
          onChange={(day) => onChange({ kind: "date", day })}
          minDaysAhead={0}
          fault={fault}
        />
      ) : null}
    </>
  );
}
