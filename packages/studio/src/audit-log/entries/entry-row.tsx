import type { AuditLogEntry } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { useInstantText, useLabels } from "../../frame/frame-context.ts";
import { actionText, sentence } from "../entry-text.ts";
import type { LogTime } from "../log-time.ts";
import { ActorText } from "./actor-text.tsx";
import { Nothing } from "./nothing.tsx";
import { OutcomeCell } from "./outcome-cell.tsx";
import { SubjectCell } from "./subject-cell.tsx";

export interface EntryRowProps {
  readonly entry: AuditLogEntry;
  readonly logTime: LogTime;
  readonly isOpen: boolean;
  readonly onOpen: (entry: AuditLogEntry) => void;
}

/** An entry in a line; a press anywhere on it opens it. */
export function EntryRow({ entry, logTime, isOpen, onOpen }: EntryRowProps): ReactNode {
  const { auditLog } = useLabels();
  const instantText = useInstantText();
  const { request, occurredAt } = entry;
  const ip = request?.ip ?? null;
  const at = new Date(occurredAt);
  return (
    <tr role="row" className="latchkey-entry" data-open={isOpen || undefined}>
      <td role="cell">
        <ActorText entry={entry} />
      </td>
      <td role="cell" data-label={auditLog.action}>
        <button
          type="button"
          className="latchkey-entry-open"
          aria-haspopup="dialog"
          aria-label={sentence(entry, auditLog)}
          onClick={() => onOpen(entry)}
        >
          {actionText(entry.action, auditLog)}
        </button>
      </td>
      <td role="cell" data-label={auditLog.resource}>
        <SubjectCell entry={entry} />
      </td>
      <td role="cell" data-label={auditLog.where}>
        {ip === null ? <Nothing /> : <span className="latchkey-mono">{ip}</span>}
      </td>
      <td role="cell" data-label={auditLog.outcome}>
        <OutcomeCell entry={entry} />
      </td>
      <td role="cell" data-label={auditLog.when} className="latchkey-entry-time">
        <time dateTime={occurredAt} title={`${instantText.local(at)}\n${instantText.utc(at)}`}>
          {logTime.time(occurredAt)}
        </time>
      </td>
    </tr>
  );
}
