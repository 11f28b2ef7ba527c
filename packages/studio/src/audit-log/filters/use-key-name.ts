import type { AuditLogEntry } from "@latchkey/sdk";
import { useQuery } from "@tanstack/react-query";
import { useClient } from "../../frame/frame-context.ts";

const SHOWN_OF_ID = 8;

/** What to call the key of an id: its name now; where it is deleted, that in the log; else the beginning of its id. */
export function useKeyName(
  apiKeyId: string | undefined,
  entries: readonly AuditLogEntry[],
): string | undefined {
  const client = useClient();
  const query = useQuery({
    queryKey: ["audit-log-key-name", apiKeyId],
    queryFn: async ({ signal }) => {
      const { apiKey } = await client.apiKeys.get(apiKeyId ?? "", { signal });
      return apiKey.name;
    },
    enabled: apiKeyId !== undefined,
    staleTime: 60_000,
  });
  if (apiKeyId === undefined) return undefined;
  return query.data ?? nameInLog(apiKeyId, entries) ?? `${apiKeyId.slice(0, SHOWN_OF_ID)}…`;
}

function nameInLog(apiKeyId: string, entries: readonly AuditLogEntry[]): string | undefined {
  for (const { actor, resource } of entries) {
    if (actor.type === "api_key" && actor.id === apiKeyId) return actor.name;
    if (resource?.type === "api_key" && resource.id === apiKeyId && resource.name !== null) {
      return resource.name;
    }
  }
  return undefined;
}
