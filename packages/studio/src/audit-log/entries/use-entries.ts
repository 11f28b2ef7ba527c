import { ConnectionError, isProblemError, TimeoutError } from "@latchkey/sdk";
import type { AuditLogEntry } from "@latchkey/sdk";
import { keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import type { InfiniteData } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useClient } from "../../frame/frame-context.ts";
import type { Filters } from "../filters/filters.ts";
import { searchOn } from "./search-on.ts";
import type { EntryPage } from "./search-on.ts";

/** The entries that the filters let through, as far as they are loaded. */
export interface Entries {
  /** Undefined until the first page is there. */
  readonly entries: readonly AuditLogEntry[] | undefined;
  /** They are those of the filters before: these are being asked for. */
  readonly isStale: boolean;
  readonly isLoading: boolean;
  /** Pages that hold nothing are being passed by. */
  readonly isSearching: boolean;
  /** The reader has ended such a search before anything showed. */
  readonly isStopped: boolean;
  readonly hasMore: boolean;
  readonly error: Error | null;
  readonly loadMore: () => void;
  /** Asks for the newest again. */
  readonly refresh: () => void;
  /** Ends a search for further entries where it is. */
  readonly stop: () => void;
}

const LIMIT = 50;
const AGAIN_MS = 5_000;

/** Whether it is the connection or the service that failed, so that asking again may help. */
const isOutage = (error: Error | null): boolean =>
  error instanceof ConnectionError ||
  error instanceof TimeoutError ||
  isProblemError(error, "unavailable");

export function useEntries(filters: Filters): Entries {
  const client = useClient();
  const queries = useQueryClient();
  const [emptyPages, setEmptyPages] = useState(0);
  const isStopped = useRef(false);
  const queryKey = ["audit-log", filters];
  const query = useInfiniteQuery({
    queryKey,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }): Promise<EntryPage> => {
      isStopped.current = false;
      setEmptyPages(0);
      const ask = async (cursor: string | undefined): Promise<EntryPage> => {
        const { data, nextCursor } = await client.auditLog.list(
          { ...filters, limit: LIMIT, cursor },
          { signal },
        );
        return { data, nextCursor };
      };
      return searchOn(ask, pageParam, {
        isStopped: () => isStopped.current,
        onEmpty: setEmptyPages,
      });
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    // Who comes back to these filters wants the newest, and not all pages again.
    gcTime: 0,
    staleTime: Infinity,
    refetchInterval: ({ state }) => (isOutage(state.error) ? AGAIN_MS : false),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const { data, isFetching, isPlaceholderData, hasNextPage, error, fetchNextPage, refetch } = query;
  const isSearching = isFetching && emptyPages > 0;
  // What is shown of other filters must not be taken for what these find.
  const isOther = isPlaceholderData && (isSearching || error !== null);
  return {
    entries: isOther ? undefined : data?.pages.flatMap((page) => page.data),
    isStale: isPlaceholderData,
    isLoading: isFetching,
    isSearching,
    isStopped:
      !isFetching && !isPlaceholderData && data?.pages.at(-1)?.data.length === 0 && hasNextPage,
    hasMore: hasNextPage && !isPlaceholderData,
    error: isFetching ? null : error,
    loadMore: () => void (data === undefined || isOther ? refetch() : fetchNextPage()),
    refresh: () => {
      queries.setQueryData<InfiniteData<EntryPage, string | undefined>>(
        queryKey,
        (known) =>
          known && { pages: known.pages.slice(0, 1), pageParams: known.pageParams.slice(0, 1) },
      );
      void refetch();
    },
    stop: () => {
      isStopped.current = true;
    },
  };
}
