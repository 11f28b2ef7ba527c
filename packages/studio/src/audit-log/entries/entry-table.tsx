import type { AuditLogEntry } from "@latchkey/sdk";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { useNow } from "../../design/now.ts";
import { useFrame } from "../../frame/frame-context.ts";
import { createLogTime } from "../log-time.ts";
import { dayGroups } from "./day-groups.ts";
import { EntryRow } from "./entry-row.tsx";

export interface EntryTableProps {
  readonly entries: readonly AuditLogEntry[];
  /** Others are being asked for. */
  readonly isStale: boolean;
  /** The entry that is open. */
  readonly openId: string | undefined;
  readonly onOpen: (entry: AuditLogEntry) => void;
}

const DAY_MS = 86_400_000;

/** Entries, day by day. The roles stand in full, for a table that is laid out as cards is one to no screen reader. */
export function EntryTable({ entries, isStale, openId, onOpen }: EntryTableProps): ReactNode {
  const { labels, locale } = useFrame();
  const { auditLog } = labels;
  const now = useNow();
  const logTime = useMemo(() => createLogTime(locale), [locale]);
  const today = new Date(now).toDateString();
  const yesterday = new Date(now - DAY_MS).toDateString();
  const dayText = (day: Date): string => {
    if (day.toDateString() === today) return auditLog.today;
    return day.toDateString() === yesterday ? auditLog.yesterday : logTime.day(day);
  };
  const { who, action, resource, where, outcome, when } = auditLog;
  return (
    <div className="latchkey-table-frame" aria-busy={isStale} data-stale={isStale || undefined}>
      <table className="latchkey-table latchkey-log" data-cards="true" role="table">
        <caption className="latchkey-hidden">{auditLog.title}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {[who, action, resource, where, outcome, when].map((label) => (
              <th key={label} scope="col" role="columnheader">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {dayGroups(entries).map(({ day, entries: ofDay }) => (
          <tbody key={day.getTime()} role="rowgroup">
            <tr role="row" className="latchkey-day">
              <th role="rowheader" scope="rowgroup" colSpan={6}>
                {dayText(day)}
              </th>
            </tr>
            {ofDay.map((entry) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                logTime={logTime}
                isOpen={entry.id === openId}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
