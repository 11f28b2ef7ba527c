import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../../design/button.tsx";
import { TextField } from "../../design/text-field.tsx";
import { useLabels } from "../../frame/frame-context.ts";
import { readFilter } from "./filter-rules.ts";
import type { FilterName } from "./filters.ts";
import { Suggestions, suggestionsFor } from "./suggestions.tsx";
import type { Suggestion } from "./suggestions.tsx";

export interface ChoiceFormProps {
  readonly name: Exclude<FilterName, "from" | "to" | "apiKeyId">;
  readonly value: string | undefined;
  readonly suggestions: readonly Suggestion[];
  /** Called with a value in its canonical spelling. */
  readonly onChoose: (value: string) => void;
}

/** Sets a filter: typed, or chosen from what is likely. */
export function ChoiceForm({ name, value, suggestions, onChoose }: ChoiceFormProps): ReactNode {
  const { auditLog } = useLabels();
  const [typed, setTyped] = useState(value ?? "");
  const [fault, setFault] = useState<string>();
  const submit = (): void => {
    const read = readFilter(name, typed.trim());
    if (read === undefined) setFault(auditLog.faults[name]);
    else onChoose(read);
  };
  // As long as nothing else is typed, what is set is no search.
  const search = typed === value ? "" : typed;
  return (
    <form
      className="latchkey-filter-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="latchkey-filter-field">
        <TextField
          label={auditLog.filters[name]}
          hint={auditLog.hints[name]}
          fault={fault}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setFault(undefined);
          }}
          inputProps={{ autoFocus: true, spellCheck: false, autoCapitalize: "none" }}
        />
        <Button type="submit" look="primary">
          {auditLog.apply}
        </Button>
      </div>
      <Suggestions
        suggestions={suggestionsFor(search, suggestions)}
        value={value}
        onChoose={onChoose}
      />
    </form>
  );
}
