import type { ReactNode } from "react";
import { useLabels } from "../../frame/frame-context.ts";

/** Where an entry has nothing to show. */
export function Nothing(): ReactNode {
  const { auditLog } = useLabels();
  return (
    <span className="latchkey-quiet">
      <span aria-hidden="true">–</span>
      <span className="latchkey-hidden">{auditLog.none}</span>
    </span>
  );
}
