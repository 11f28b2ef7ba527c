import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../../design/button.tsx";
import { TextField } from "../../design/text-field.tsx";
import { useFrame } from "../../frame/frame-context.ts";
import { createLogTime } from "../log-time.ts";
import type { Filters } from "./filters.ts";
import { fieldOfInstant, instantOfField, rangePresets } from "./range-presets.ts";

interface Range {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface RangeFormProps {
  readonly filters: Filters;
  readonly onChoose: (range: Range) => void;
}

/** Sets from when on and until when: by one press, or exactly, in the reader's zone. */
export function RangeForm({ filters, onChoose }: RangeFormProps): ReactNode {
  const { labels, locale } = useFrame();
  const { auditLog } = labels;
  const { zone } = useMemo(() => createLogTime(locale), [locale]);
  const shown = { from: fieldOfInstant(filters.from), to: fieldOfInstant(filters.to) };
  const [typed, setTyped] = useState(shown);
  const [fault, setFault] = useState<string>();
  const fields = (["from", "to"] as const).map((name) => (
    <TextField
      key={name}
      label={auditLog.filters[name]}
      fault={name === "to" ? fault : undefined}
      value={typed[name]}
      onChange={(text) => {
        setTyped({ ...typed, [name]: text });
        setFault(undefined);
      }}
      inputProps={{ type: "datetime-local", step: 1 }}
    />
  ));
  const submit = (): void => {
    // What was not changed keeps its milliseconds, which the field does not show.
    const read = (name: "from" | "to") =>
      typed[name] === shown[name] ? filters[name] : instantOfField(typed[name]);
    const [from, to] = [read("from"), read("to")];
    if (from !== undefined && to !== undefined && from >= to) setFault(auditLog.faults.to);
    else onChoose({ from, to });
  };
  return (
    <form
      className="latchkey-filter-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ul className="latchkey-presets" aria-label={auditLog.suggestions}>
        {rangePresets.map(({ id, milliseconds }) => (
          <li key={id}>
            <Button
              onClick={() =>
                onChoose({
                  from: new Date(Date.now() - milliseconds).toISOString(),
                  to: undefined,
                })
              }
            >
              {auditLog.presets[id]}
            </Button>
          </li>
        ))}
      </ul>
      {fields}
      <p className="latchkey-hint">{auditLog.zone(zone)}</p>
      <Button type="submit" look="primary">
        {auditLog.apply}
      </Button>
    </form>
  );
}
