import type { Latchkey } from "@latchkey/sdk";
import { isProblemError } from "@latchkey/sdk";
import { QueryClient } from "@tanstack/react-query";

const clients = new WeakMap<Latchkey, QueryClient>();

/**
 * The queries of a client of the API, one for all pages that show it, and apart from the host's. The client itself has
 * tried again already where that helps. Changes are no mutations of it: their cache would hold the secret.
 */
export function queryClientOf(client: Latchkey): QueryClient {
  const known = clients.get(client);
  if (known !== undefined) return known;
  const made = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        retry: false,
        staleTime: 2_000,
        refetchOnWindowFocus: (query) => !isProblemError(query.state.error, "unauthenticated"),
      },
    },
  });
  clients.set(client, made);
  return made;
}
