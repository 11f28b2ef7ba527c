import type { AuditLogEntry } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { useLabels } from "../../frame/frame-context.ts";
import type { AuditLogLabels } from "../labels.ts";
import { changeRows } from "./change-rows.ts";
import { ChangedValue } from "./changed-value.tsx";

/** What an entry says was changed: before and after, or the whole of what was created. */
export function ChangeTable({ entry }: { readonly entry: AuditLogEntry }): ReactNode {
  const { auditLog } = useLabels();
  const changes = changeRows(entry.changes);
  if (changes === null || changes.rows.length === 0) return null;
  const isDiff = changes.kind === "diff";
  const heads = isDiff
    ? [auditLog.field, auditLog.before, auditLog.after]
    : [auditLog.field, auditLog.value];
  return (
    <section className="latchkey-section">
      <h3>{titleOf(entry, isDiff, auditLog)}</h3>
      <table className="latchkey-changes" role="table" data-kind={changes.kind}>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((label) => (
              <th key={label} scope="col" role="columnheader">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {changes.rows.map((row) => (
            <tr key={row.field} role="row">
              <th scope="row" role="rowheader">
                <bdi>{row.field}</bdi>
              </th>
              {"value" in row ? (
                <td role="cell">
                  <ChangedValue value={row.value} />
                </td>
              ) : (
                <>
                  <td role="cell" data-label={auditLog.before} data-side="from">
                    <ChangedValue value={row.from} />
                  </td>
                  <td role="cell" data-label={auditLog.after} data-side="to">
                    <ChangedValue value={row.to} />
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function titleOf(entry: AuditLogEntry, isDiff: boolean, labels: AuditLogLabels): string {
  if (isDiff) return labels.changes;
  if (entry.action === "audit_log.exported") return labels.exported;
  return entry.action.endsWith(".created") ? labels.created : labels.details;
}
