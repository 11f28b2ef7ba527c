import type { AuditLogEntry } from "@latchkey/sdk";
import { useQuery } from "@tanstack/react-query";
import { useClient } from "../../frame/frame-context.ts";

export interface OpenEntry {
  readonly entry: AuditLogEntry | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/**
 * The entry of an id, which a link may have brought.
 *
 * @param listed The same from the list, if it is there: shown until it has come anew, with an outcome perhaps.
 */
export function useEntry(id: string, listed: AuditLogEntry | undefined): OpenEntry {
  const client = useClient();
  const { data, error, refetch } = useQuery({
    queryKey: ["audit-log-entry", id],
    queryFn: async ({ signal }) => {
      const { auditLogEntry } = await client.auditLog.get(id, { signal });
      return auditLogEntry;
    },
  });
  return { entry: data ?? listed, error, retry: () => void refetch() };
}
