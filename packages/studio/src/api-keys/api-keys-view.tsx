import type { ApiKey } from "@latchkey/sdk";
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { FailureNotice, FailureState } from "../design/failure-notice.tsx";
import { lazily } from "../design/lazily.tsx";
import { State } from "../design/notice.tsx";
import { useNow } from "../design/now.ts";
import { useFocusReturn } from "../design/use-focus-return.ts";
import { useFrame } from "../frame/frame-context.ts";
import type { HeadingLevel } from "../frame/heading-level.ts";
import { isFiltered, nextSort, queryOf, usualSort } from "./filters.ts";
import type { ApiKeysAddress } from "./filters.ts";
import { KeysTable } from "./keys-table.tsx";
import type { OpenDialog } from "./open-dialog.ts";
import { Toolbar } from "./toolbar.tsx";
import { useApiKeys } from "./use-api-keys.ts";

const Dialogs = lazily(async () => (await import("./dialogs.tsx")).Dialogs);

export interface ApiKeysViewProps {
  readonly filters: ApiKeysAddress;
  readonly onFiltersChange: (filters: ApiKeysAddress) => void;
  readonly auditLogHref: ((apiKeyId: string) => string) | undefined;
  readonly apiBaseUrl: string;
  readonly headingLevel: HeadingLevel;
}

export function ApiKeysView(props: ApiKeysViewProps): ReactNode {
  const { filters, onFiltersChange, auditLogHref, apiBaseUrl, headingLevel } = props;
  const { labels, instantText } = useFrame();
  const { apiKeys, common } = labels;
  const now = useNow();
  const [open, setOpen] = useState<OpenDialog>();
  const title = useRef<HTMLHeadingElement>(null);
  const isShown = open !== undefined || (filters["apiKeyId"] ?? "") !== "";
  const rememberFocus = useFocusReturn(isShown, title);
  const openDialog = (wanted: OpenDialog | undefined) => {
    rememberFocus();
    setOpen(wanted);
  };
  const query = queryOf(filters);
  const list = useApiKeys(query);
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage, isFetching } = list;
  const keys = data?.pages.flatMap((page) => page.data);
  const change = (changes: ApiKeysAddress) => onFiltersChange({ ...filters, ...changes });
  const clear = () => change({ search: "", status: "", createdBy: "" });
  const retry = () => void (isFetchingNextPage ? list.fetchNextPage() : list.refetch());
  const create = (
    <Button
      look="primary"
      icon="plus"
      onPointerEnter={Dialogs.preload}
      onFocus={Dialogs.preload}
      onClick={() => openDialog({ kind: "create" })}
    >
      {apiKeys.create}
    </Button>
  );
  const Title = `h${headingLevel}` as const;
  const isEmpty = keys?.length === 0 && !isPlaceholderData;
  return (
    <section className="latchkey-api-keys">
      <div className="latchkey-heading">
        <div className="latchkey-heading-text">
          <Title ref={title} tabIndex={-1}>
            {apiKeys.title}
          </Title>
          <p className="latchkey-quiet">{apiKeys.about}</p>
        </div>
        {isEmpty && !isFiltered(query) ? null : create}
      </div>
      {isEmpty && !isFiltered(query) ? null : (
        <Toolbar query={query} keys={keys ?? []} onChange={change} onClear={clear} />
      )}
      {error !== null && data !== undefined ? (
        <div className="latchkey-above-table">
          <FailureNotice error={error} onRetry={retry} isRetrying={isFetching}>
            {common.shownFrom(instantText.relative(new Date(list.dataUpdatedAt), now))}
          </FailureNotice>
        </div>
      ) : null}
      <p className="latchkey-hidden" role="status">
        {keys === undefined || isPlaceholderData
          ? common.loading
          : apiKeys.shown(keys.length, hasNextPage)}
      </p>
      <div className="latchkey-table-frame" aria-busy={keys === undefined || isPlaceholderData}>
        {error !== null && keys === undefined ? (
          <FailureState error={error} onRetry={retry} isRetrying={isFetching} />
        ) : isEmpty ? (
          isFiltered(query) ? (
            <State
              icon="search"
              title={apiKeys.noMatch}
              actions={<Button onClick={clear}>{common.clearFilters}</Button>}
            >
              {apiKeys.noMatchHelp}
            </State>
          ) : (
            <State icon="key" title={apiKeys.none} actions={create}>
              {apiKeys.noneHelp}
            </State>
          )
        ) : (
          <KeysTable
            keys={keys}
            query={query}
            auditLogHref={auditLogHref}
            onSort={(field) => {
              const sort = nextSort(query, field);
              change({ sort: sort === usualSort ? "" : sort });
            }}
            onOpen={openDialog}
            onLook={({ id }: ApiKey) => {
              rememberFocus();
              change({ apiKeyId: id });
            }}
            onDialogLikely={Dialogs.preload}
          />
        )}
        {hasNextPage ? (
          <div className="latchkey-more">
            <Button isPending={isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {common.loadMore}
            </Button>
          </div>
        ) : null}
      </div>
      <WantedDialogs
        open={open}
        apiKeyId={filters["apiKeyId"] ?? ""}
        onOpen={openDialog}
        onLeave={() => change({ apiKeyId: "" })}
        auditLogHref={auditLogHref}
        apiBaseUrl={apiBaseUrl}
      />
    </section>
  );
}

interface WantedDialogsProps extends Pick<ApiKeysViewProps, "auditLogHref" | "apiBaseUrl"> {
  readonly open: OpenDialog | undefined;
  readonly apiKeyId: string;
  readonly onOpen: (open: OpenDialog | undefined) => void;
  readonly onLeave: () => void;
}

/** Nothing of it is loaded before it is wanted. */
function WantedDialogs({ open, apiKeyId, ...rest }: WantedDialogsProps): ReactNode {
  if (open === undefined && apiKeyId === "") return null;
  return <Dialogs open={open} apiKeyId={apiKeyId} {...rest} />;
}
