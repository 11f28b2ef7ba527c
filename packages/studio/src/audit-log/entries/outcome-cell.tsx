import type { AuditLogEntry } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { Badge } from "../../design/badge.tsx";
import { useLabels } from "../../frame/frame-context.ts";
import { outcomeText } from "../entry-text.ts";
import { Nothing } from "./nothing.tsx";

/** What became of the request. */
export function OutcomeCell({ entry }: { readonly entry: AuditLogEntry }): ReactNode {
  const { auditLog } = useLabels();
  const outcome = outcomeText(entry, auditLog);
  if (outcome === null) return <Nothing />;
  return (
    <span className="latchkey-outcome">
      <Badge tone={outcome.tone}>{outcome.text}</Badge>
      {outcome.detail === null ? null : <span className="latchkey-quiet">{outcome.detail}</span>}
    </span>
  );
}
