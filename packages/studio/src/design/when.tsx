import type { ReactNode } from "react";
import { useInstantText } from "../frame/frame-context.ts";
import { useNow } from "./now.ts";

/** An instant as it is spoken of, "5 minutes ago"; exact, in the reader's zone and in UTC, on hover. */
export function When({ instant }: { readonly instant: string }): ReactNode {
  const text = useInstantText();
  const now = useNow();
  const date = new Date(instant);
  return (
    <time dateTime={instant} title={[text.local(date), text.utc(date)].join("\n").trim()}>
      {text.relative(date, now)}
    </time>
  );
}

/** An instant, exact: in the reader's zone, and in UTC below. */
export function ExactInstant({ instant }: { readonly instant: string }): ReactNode {
  const text = useInstantText();
  const date = new Date(instant);
  return (
    <time dateTime={instant} className="latchkey-exact">
      <span>{text.local(date)}</span> <span className="latchkey-quiet">{text.utc(date)}</span>
    </time>
  );
}
