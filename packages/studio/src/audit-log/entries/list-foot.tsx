import type { ReactNode } from "react";
import { Button } from "../../design/button.tsx";
import { Notice } from "../../design/notice.tsx";
import { useLabels } from "../../frame/frame-context.ts";
import type { Entries } from "./use-entries.ts";

export interface ListFootProps {
  readonly list: Entries;
  readonly isFiltered: boolean;
}

/** Below the entries: more of them, a search that goes on, or the end. */
export function ListFoot({ list, isFiltered }: ListFootProps): ReactNode {
  const { auditLog, common } = useLabels();
  const { isSearching, isStopped, isLoading, isStale, hasMore, loadMore } = list;
  if (isSearching) {
    return (
      <Notice
        role="status"
        title={auditLog.searching}
        actions={<Button onClick={list.stop}>{auditLog.stop}</Button>}
      >
        {auditLog.searchingHelp}
      </Notice>
    );
  }
  if (hasMore) {
    const more = (
      <Button onClick={loadMore} isPending={isLoading && !isStale}>
        {isStopped ? auditLog.goOn : common.loadMore}
      </Button>
    );
    return isStopped ? (
      <Notice role="status" title={auditLog.stopped} actions={more}>
        {auditLog.stoppedHelp}
      </Notice>
    ) : (
      <div className="latchkey-more">{more}</div>
    );
  }
  if ((list.entries?.length ?? 0) === 0 || isLoading) return null;
  return <p className="latchkey-log-end">{isFiltered ? auditLog.endFound : auditLog.end}</p>;
}
