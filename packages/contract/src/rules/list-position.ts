import { decodeCursor } from "../cursor.ts";
import { isInstant } from "../instant.ts";
import { isUuid } from "../uuid.ts";
import type { Refusal } from "./refusal.ts";

/** How many items a page has at the most, where the request does not say; as openapi.yaml has it. */
export const DEFAULT_LIMIT = 50;

/** How API keys are sorted, where the request does not say: the newest first; as openapi.yaml has it. */
export const DEFAULT_SORT = "-createdAt";

type List = Readonly<Record<string, unknown>>;

const notOurs: Refusal = { refused: "invalid_cursor" };

/** Whether PostgreSQL can hold a text: a forged cursor may carry what no name can. */
function isPlainText(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

/** Where a page of entries begins: after the entry with this id; undefined is the beginning. */
export function entryPosition(
  list: List,
  cursor: string | undefined,
): { readonly after: string | undefined } | Refusal {
  if (cursor === undefined) return { after: undefined };
  const [id = "", ...more] = decodeCursor(list, cursor) ?? [];
  const isPosition = typeof id === "string" && isUuid(id) && more.length === 0;
  return isPosition ? { after: id.toLowerCase() } : notOurs;
}

/** Where a page of API keys begins: after the key with this value of what is sorted by, and this id. */
export function apiKeyPosition(
  list: List & { readonly sort: string },
  cursor: string | undefined,
): { readonly after: readonly [value: string, id: string] | undefined } | Refusal {
  if (cursor === undefined) return { after: undefined };
  const [value, id, ...more] = decodeCursor(list, cursor) ?? [];
  // Ours are in UTC; PostgreSQL takes fewer offsets than isInstant.
  const isValue =
    typeof value === "string" &&
    (list.sort.endsWith("name") ? isPlainText(value) : isInstant(value) && value.endsWith("Z"));
  const isPosition = isValue && typeof id === "string" && isUuid(id) && more.length === 0;
  return isPosition ? { after: [value, id] } : notOurs;
}
