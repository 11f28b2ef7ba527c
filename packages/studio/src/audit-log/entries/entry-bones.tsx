import type { ReactNode } from "react";
import { useLabels } from "../../frame/frame-context.ts";

const ROWS = 12;

/** In the place of the entries, of their size, until the first have come. */
export function EntryBones(): ReactNode {
  const { common } = useLabels();
  return (
    <div className="latchkey-table-frame" role="status">
      <span className="latchkey-hidden">{common.loading}</span>
      {Array.from({ length: ROWS }, (_, row) => (
        <div key={row} className="latchkey-log-bones" aria-hidden="true">
          <span className="latchkey-bone" />
          <span className="latchkey-bone" />
          <span className="latchkey-bone" />
        </div>
      ))}
    </div>
  );
}
