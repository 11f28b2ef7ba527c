import type { ApiKey } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { Field } from "../design/field.tsx";
import { useNow } from "../design/now.ts";
import { Select } from "../design/select.tsx";
import { useFrame } from "../frame/frame-context.ts";
import { offeredOverlaps, overlapEnd } from "./overlap.ts";

export interface OverlapFieldProps {
  readonly apiKey: ApiKey;
  /** In seconds. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** How long the old secret works on, and what that comes to. */
export function OverlapField({ apiKey, value, onChange }: OverlapFieldProps): ReactNode {
  const { labels, instantText } = useFrame();
  const { apiKeys } = labels;
  const { instant, isExpiration } = overlapEnd(value, apiKey, useNow());
  const until = isExpiration ? apiKeys.overlapUntilExpiration : apiKeys.overlapUntil;
  const hint =
    value === 0
      ? apiKeys.overlapNone(apiKey.hint)
      : until(instantText.local(instant), instantText.utc(instant));
  return (
    <Field label={apiKeys.overlap} hint={hint}>
      {(attributes) => (
        <Select
          {...attributes}
          autoFocus
          value={String(value)}
          onChange={(option) => onChange(Number(option))}
          options={offeredOverlaps.map((seconds) => ({
            value: String(seconds),
            label: apiKeys.overlapChoice[seconds],
          }))}
        />
      )}
    </Field>
  );
}
