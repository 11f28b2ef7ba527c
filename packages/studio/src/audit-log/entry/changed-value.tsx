import type { ReactNode } from "react";
import { useLabels } from "../../frame/frame-context.ts";
import { jsonText } from "./json-text.ts";

/** A field's value: a text as it is, anything else as JSON. */
export function ChangedValue({ value }: { readonly value: unknown }): ReactNode {
  const { auditLog } = useLabels();
  if (value === null || value === undefined) {
    return <span className="latchkey-quiet">{auditLog.absent}</span>;
  }
  if (typeof value === "string") {
    return value === "" ? <code>&quot;&quot;</code> : <bdi className="latchkey-value">{value}</bdi>;
  }
  return <code className="latchkey-value">{jsonText(value, 2)}</code>;
}
