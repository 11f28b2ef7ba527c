import type { ReactNode } from "react";
import { useLabels } from "../../frame/frame-context.ts";

const ROWS = 10;
const COLUMNS = 6;

/** In the place of the entries, of their size, until the first have come. */
export function EntryBones(): ReactNode {
  const { common } = useLabels();
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  const columns = Array.from({ length: COLUMNS }, (_, column) => column);
  return (
    <div className="latchkey-table-frame" role="status" aria-label={common.loading}>
      <table className="latchkey-table latchkey-log" data-cards="true" aria-hidden="true">
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              {columns.map((column) => (
                <td key={column}>
                  <span className="latchkey-bone" />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
