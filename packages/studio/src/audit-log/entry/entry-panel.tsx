import type { AuditLogEntry } from "@latchkey/sdk";
import { isProblemError } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { Button } from "../../design/button.tsx";
import { FailureNotice, FailureState } from "../../design/failure-notice.tsx";
import { State } from "../../design/notice.tsx";
import { Panel } from "../../design/panel.tsx";
import { useLabels } from "../../frame/frame-context.ts";
import { actionText } from "../entry-text.ts";
import type { Filters } from "../filters/filters.ts";
import { ChangeTable } from "./change-table.tsx";
import { EntryFacts } from "./entry-facts.tsx";
import { RequestFacts } from "./request-facts.tsx";
import { useEntry } from "./use-entry.ts";

export interface EntryPanelProps {
  readonly id: string;
  /** The list, to go through from here. */
  readonly entries: readonly AuditLogEntry[];
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
  readonly onFilter: (filters: Filters) => void;
  readonly apiKeyHref: ((apiKeyId: string) => string) | undefined;
}

/** All that is known of one entry. */
export function EntryPanel(props: EntryPanelProps): ReactNode {
  const { id, entries, onOpen, onClose, onFilter, apiKeyHref } = props;
  const { auditLog, common } = useLabels();
  const at = entries.findIndex((one) => one.id === id);
  const { entry, error, retry } = useEntry(id, entries[at]);
  const newer = entries[at - 1];
  const older = at === -1 ? undefined : entries[at + 1];
  const isMissing = isProblemError(error, "not_found");
  const step = (label: string, icon: "up" | "down", to: AuditLogEntry | undefined): ReactNode => (
    <Button
      look="icon"
      icon={icon}
      aria-label={label}
      title={label}
      // It keeps the focus at the end of the list.
      aria-disabled={to === undefined || undefined}
      onClick={() => {
        if (to !== undefined) onOpen(to.id);
      }}
    />
  );
  return (
    <Panel
      title={entry === undefined ? auditLog.entry : actionText(entry.action, auditLog)}
      onClose={onClose}
      actions={
        at === -1 ? null : (
          <>
            {step(auditLog.newer, "up", newer)}
            {step(auditLog.older, "down", older)}
          </>
        )
      }
    >
      {entry === undefined ? (
        <div className="latchkey-panel-body" aria-busy={error === null}>
          {error === null ? <p className="latchkey-quiet">{common.loading}</p> : null}
          {isMissing ? (
            <State icon="search" title={auditLog.noSuchEntry} role="alert">
              {auditLog.noSuchEntryHelp}
            </State>
          ) : null}
          {error !== null && !isMissing ? <FailureState error={error} onRetry={retry} /> : null}
        </div>
      ) : (
        <div className="latchkey-panel-body">
          {error === null || isMissing ? null : <FailureNotice error={error} onRetry={retry} />}
          <EntryFacts entry={entry} onFilter={onFilter} apiKeyHref={apiKeyHref} />
          <ChangeTable entry={entry} />
          {entry.request === null ? null : (
            <RequestFacts request={entry.request} onFilter={onFilter} />
          )}
        </div>
      )}
    </Panel>
  );
}
