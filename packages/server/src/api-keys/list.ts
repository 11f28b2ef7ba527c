import { decodeCursor, encodeCursor, isInstant, isUuid } from "@latchkey/contract";
import type { ApiKeyPage, ListApiKeysData } from "@latchkey/contract";
import { selectApiKeyPage } from "../postgres/select-api-keys.ts";
import type { Database } from "../postgres/database.ts";
import type { Principal } from "../principal.ts";
import type { Refusal } from "../refusal.ts";
import { toApiKey } from "./api-key.ts";

/** Whether PostgreSQL can hold a text: a forged cursor may carry what no name can. */
function isPlainText(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

/** A page of the keys of the principal's organization. */
export async function listApiKeys(
  database: Database,
  principal: Principal,
  query: NonNullable<ListApiKeysData["query"]>,
): Promise<ApiKeyPage | Refusal> {
  const { limit = 50, cursor, sort = "-createdAt", ...filters } = query;
  const list = { ...filters, sort };
  const [value, id, ...more] = cursor === undefined ? [] : (decodeCursor(list, cursor) ?? []);
  // Ours are in UTC; PostgreSQL takes fewer offsets than isInstant.
  const isValue =
    typeof value === "string" &&
    (sort.endsWith("name") ? isPlainText(value) : isInstant(value) && value.endsWith("Z"));
  const isPosition = isValue && isUuid(id ?? "") && more.length === 0;
  if (cursor !== undefined && !isPosition) return { refused: "invalid_cursor" };
  const after = isPosition ? ([value, id ?? ""] as const) : undefined;
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
