import { useState } from "react";
import type { ReactNode } from "react";
import { faultSentence, fieldFaults } from "../design/failure-text.ts";
import { FailureNotice } from "../design/failure-notice.tsx";
import { TextField } from "../design/text-field.tsx";
import { useLabels } from "../frame/frame-context.ts";
import { ExpirationField } from "./expiration-field.tsx";
import { expiresAt } from "./expiration.ts";
import type { Expiration } from "./expiration.ts";

/** What a form holds. */
export interface KeyValues {
  readonly name: string;
  readonly description: string;
  readonly expiration: Expiration;
}

export interface KeyFormProps {
  readonly id: string;
  readonly initial: KeyValues;
  readonly current?: { readonly expiresAt: string | null };
  /** Called with what was typed, without the spaces around it, once nothing is amiss that can be seen here. */
  readonly onSubmit: (values: KeyValues) => void;
  /** Why it was refused the last time. */
  readonly error: unknown;
}

/** The fields of a key. What the service says of a field stands beside it, until the field is changed. */
export function KeyForm({ id, initial, current, onSubmit, error }: KeyFormProps): ReactNode {
  const { apiKeys } = useLabels();
  const [values, setValues] = useState(initial);
  const [isTried, setIsTried] = useState(false);
  const [changedSince, setChangedSince] = useState<{ error: unknown; fields: readonly string[] }>({
    error: undefined,
    fields: [],
  });
  const change = (field: keyof KeyValues) => (value: KeyValues[typeof field]) => {
    setValues({ ...values, [field]: value });
    const before = changedSince.error === error ? changedSince.fields : [];
    setChangedSince({ error, fields: [...before, field === "expiration" ? "expiresAt" : field] });
  };
  const refused = fieldFaults(error);
  const said = (field: string, label: string) =>
    changedSince.error === error && changedSince.fields.includes(field)
      ? undefined
      : faultSentence(label, refused?.[field]);
  const { name, description, expiration } = values;
  const isNameMissing = name.trim() === "";
  const isDayMissing = expiration.kind === "date" && expiresAt(expiration, 0) === undefined;
  const known = ["name", "description", "expiresAt"];
  const isForFields =
    refused !== undefined && Object.keys(refused).every((field) => known.includes(field));
  return (
    <form
      id={id}
      className="latchkey-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (isNameMissing) event.currentTarget.querySelector("input")?.focus();
        if (isNameMissing || isDayMissing) return;
        onSubmit({ name: name.trim(), description: description.trim(), expiration });
      }}
    >
      {error === undefined || isForFields ? null : <FailureNotice error={error} />}
      <TextField
        label={apiKeys.name}
        value={name}
        onChange={change("name")}
        fault={isTried && isNameMissing ? apiKeys.nameMissing : said("name", apiKeys.name)}
        inputProps={{
          name: "name",
          required: true,
          maxLength: 100,
          placeholder: apiKeys.namePlaceholder,
          autoFocus: true,
        }}
      />
      <TextField
        label={apiKeys.description}
        note={`(${apiKeys.optional})`}
        value={description}
        onChange={change("description")}
        fault={said("description", apiKeys.description)}
        rows={2}
        inputProps={{
          name: "description",
          maxLength: 1000,
          placeholder: apiKeys.descriptionPlaceholder,
        }}
      />
      <ExpirationField
        value={expiration}
        onChange={change("expiration")}
        {...(current === undefined ? {} : { current })}
        fault={isTried && isDayMissing ? apiKeys.dayMissing : said("expiresAt", apiKeys.expiration)}
      />
    </form>
  );
}
