import type { AuditLogEntry } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { Button } from "../../design/button.tsx";
import { FailureNotice, FailureState } from "../../design/failure-notice.tsx";
import { State } from "../../design/notice.tsx";
import { useLabels } from "../../frame/frame-context.ts";
import { EntryBones } from "./entry-bones.tsx";
import { EntryTable } from "./entry-table.tsx";
import { ListFoot } from "./list-foot.tsx";
import type { Entries } from "./use-entries.ts";

export interface EntryListProps {
  readonly list: Entries;
  readonly isFiltered: boolean;
  readonly onClearFilters: () => void;
  readonly openId: string | undefined;
  readonly onOpen: (entry: AuditLogEntry) => void;
}

/** The entries, or why there are none. */
export function EntryList(props: EntryListProps): ReactNode {
  const { list, isFiltered, onClearFilters, openId, onOpen } = props;
  const { auditLog, common } = useLabels();
  const { entries, error, isLoading, isSearching, isStale, isStopped, hasMore, loadMore } = list;
  const foot = <ListFoot list={list} isFiltered={isFiltered} />;
  if (entries === undefined || entries.length === 0) {
    if (error !== null) return <FailureState error={error} onRetry={loadMore} />;
    if (isSearching || isStopped || hasMore) return foot;
    if (isLoading) return <EntryBones />;
    return isFiltered ? (
      <State
        icon="search"
        role="status"
        title={auditLog.nothingFound}
        actions={<Button onClick={onClearFilters}>{common.clearFilters}</Button>}
      >
        {auditLog.nothingFoundHelp}
      </State>
    ) : (
      <State icon="list" role="status" title={auditLog.empty}>
        {auditLog.emptyHelp}
      </State>
    );
  }
  return (
    <>
      <EntryTable entries={entries} isStale={isStale} openId={openId} onOpen={onOpen} />
      {error === null ? foot : <FailureNotice error={error} onRetry={loadMore} />}
    </>
  );
}
