import { crc32 } from "./secret/checksum.ts";

/** A place in a list: the values of the last item's sort fields, in order. */
export type CursorPosition = readonly (string | null)[];

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** Tells lists apart by what they select and how they sort; the order in which the filters were given is no part of it. */
function fingerprint(list: Readonly<Record<string, unknown>>): number {
  const given = Object.keys(list).filter((name) => list[name] !== undefined);
  const sorted = given.toSorted().map((name) => [name, list[name]]);
  return crc32(encodeURIComponent(JSON.stringify(sorted)));
}

/**
 * Makes the `nextCursor` of a page: opaque to callers, good for the same list only.
 *
 * @param list The filters and the sort; `limit` and `cursor` are no part of a list.
 * @param position Where the page ended.
 */
export function encodeCursor(
  list: Readonly<Record<string, unknown>>,
  position: CursorPosition,
): string {
  const bytes = encoder.encode(JSON.stringify([fingerprint(list), ...position]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/**
 * Reads a cursor back; undefined if it is not one of ours, or belongs to another list (`invalid_cursor`). Callers still
 * check that each value is of its field's kind: a cursor carries no signature, for it grants nothing.
 */
export function decodeCursor(
  list: Readonly<Record<string, unknown>>,
  cursor: string,
): CursorPosition | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(cursor)) return undefined;
  let parsed: unknown;
  try {
    const binary = atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
    parsed = JSON.parse(decoder.decode(Uint8Array.from(binary, (char) => char.charCodeAt(0))));
  } catch {
    return undefined;
  }
  if (!Array.isArray(parsed)) return undefined;
  const [owner, ...position] = parsed as unknown[];
  if (owner !== fingerprint(list)) return undefined;
  return position.every((value) => value === null || typeof value === "string")
    ? position
    : undefined;
}
