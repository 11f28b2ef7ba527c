import type { ApiKey, Latchkey, ListApiKeysQuery } from "@latchkey/sdk";
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useClient } from "../frame/frame-context.ts";

const PAGE = 50;
/** So that "Last used" is worth looking at. */
const AGAIN_MS = 15_000;
/** A list that is longer is not asked for again and again as a whole. */
const PAGES_ASKED_AGAIN = 2;

interface KeysPage {
  readonly data: readonly ApiKey[];
  readonly nextCursor: string | null;
}

function listOf(client: Latchkey, query: ListApiKeysQuery) {
  return infiniteQueryOptions({
    queryKey: ["api-keys", "list", query],
    queryFn: async ({ pageParam, signal }): Promise<KeysPage> => {
      const asked = { ...query, limit: PAGE, cursor: pageParam };
      const { data, nextCursor } = await client.apiKeys.list(asked, { signal });
      return { data, nextCursor };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      (state.data?.pages.length ?? 0) <= PAGES_ASKED_AGAIN ? AGAIN_MS : false,
  });
}

/** The keys that a query lets through, page after page. */
export function useApiKeys(query: ListApiKeysQuery) {
  return useInfiniteQuery(listOf(useClient(), query));
}

/** A key as it stands now, and goes on. */
export function useApiKey(apiKeyId: string) {
  const client = useClient();
  return useQuery(
    queryOptions({
      queryKey: ["api-keys", "one", apiKeyId],
      queryFn: async ({ signal }) => (await client.apiKeys.get(apiKeyId, { signal })).apiKey,
      refetchInterval: AGAIN_MS,
    }),
  );
}

/** Who has created keys: those that are shown, and, once it is wanted, the newest of all. */
export function useCreators(shown: readonly ApiKey[], isWanted: boolean) {
  const client = useClient();
  const newest = useQuery({
    queryKey: ["api-keys", "creators"],
    enabled: isWanted,
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const { data } = await client.apiKeys.list({ limit: 100 }, { signal });
      return data;
    },
  });
  const keys = [...shown, ...(newest.data ?? [])];
  const creators = new Map(keys.map(({ createdBy }) => [createdBy.id, createdBy]));
  return [...creators.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

/** When a key was last rotated, as the audit log has it, while that matters: its old secret still works. */
export function useRotatedAt({ id, previousSecret }: ApiKey) {
  const client = useClient();
  return useQuery({
    queryKey: ["api-keys", "rotated-at", id, previousSecret?.hint],
    enabled: previousSecret !== null,
    queryFn: async ({ signal }) => {
      const query = { apiKeyId: id, action: "api_key.rotated", limit: 1 };
      const { data } = await client.auditLog.list(query, { signal });
      return data[0]?.occurredAt ?? null;
    },
  });
}

const SHOWN_CREATED_KEYS = 5;

/** The active keys that a key has created. */
export function useCreatedKeys(apiKeyId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ["api-keys", "created-by", apiKeyId],
    queryFn: async ({ signal }): Promise<KeysPage> => {
      const query = { createdBy: apiKeyId, status: "active", limit: SHOWN_CREATED_KEYS } as const;
      const { data, nextCursor } = await client.apiKeys.list(query, { signal });
      return { data, nextCursor };
    },
  });
}

/** After a change: everything that shows keys or entries is asked for again. */
export function useRefresh(): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ["api-keys"] });
    void queries.invalidateQueries({ queryKey: ["audit-log"] });
  };
}
