import { encodeCursor } from "@latchkey/contract";
import type { ApiKeyPage, ListApiKeysData } from "@latchkey/contract";
import { apiKeyPosition, DEFAULT_LIMIT, DEFAULT_SORT, isRefusal } from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import { selectApiKeyPage } from "../postgres/api-key-page.ts";
import type { Database } from "../postgres/database.ts";
import type { ActingPrincipal } from "../principal.ts";
import { toApiKey } from "./api-key.ts";

/** A page of the keys of the principal's organization. */
export async function listApiKeys(
  database: Database,
  principal: ActingPrincipal,
  query: NonNullable<ListApiKeysData["query"]>,
): Promise<ApiKeyPage | Refusal> {
  const { limit = DEFAULT_LIMIT, cursor, sort = DEFAULT_SORT, ...filters } = query;
  const list = { ...filters, sort };
  const position = apiKeyPosition(list, cursor);
  if (isRefusal(position)) return position;
  const { after } = position;
  const { organizationId } = principal;
  // One more than asked for tells whether there is a next page.
  const rows = await database.run((kysely) =>
    selectApiKeyPage(kysely, { ...filters, organizationId, sort, after, limit: limit + 1 }),
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor =
    rows.length > limit && last !== undefined
      ? encodeCursor(list, [last.sort_value, last.id])
      : null;
  return { data: page.map(toApiKey), nextCursor };
}
