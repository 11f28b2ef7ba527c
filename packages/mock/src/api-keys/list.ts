import { encodeCursor, parseInstant, statusOf } from "@latchkey/contract";
import type { ApiKeyPage, ListApiKeysData } from "@latchkey/contract";
import { apiKeyPosition, DEFAULT_LIMIT, DEFAULT_SORT, isRefusal } from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import type { ApiKeyRow } from "../memory/api-keys.ts";
import type { Mock } from "../mock.ts";
import { toApiKey } from "./api-key.ts";
import { currentSecret, lastUsedSecret } from "./secrets.ts";

type Query = NonNullable<ListApiKeysData["query"]>;

const MS_PER_DAY = 86_400_000;

/** Lowers A to Z only, as the order of names does on every database. */
const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** What a list is sorted by: a text, or an instant in milliseconds. Never used counts as used the longest ago. */
const SORT_VALUES = {
  createdAt: (row: ApiKeyRow): SortValue => row.createdAt.getTime(),
  name: (row: ApiKeyRow): SortValue => lower(row.name),
  lastUsedAt: (row: ApiKeyRow): SortValue => lastUsedSecret(row)?.lastUsedAt?.getTime() ?? 0,
};

type SortValue = string | number;

/** Compares texts by code points, as their bytes in UTF-8 would compare; JavaScript compares halves of characters. */
function compareTexts(one: string, other: string): number {
  for (let index = 0; index < Math.min(one.length, other.length);) {
    const [a = 0, b = 0] = [one.codePointAt(index), other.codePointAt(index)];
    if (a !== b) return a - b;
    index += a > 0xffff ? 2 : 1;
  }
  return one.length - other.length;
}

type Place = readonly [value: SortValue, id: string];

function comparePlaces([value, id]: Place, [other, otherId]: Place): number {
  const order =
    typeof value === "number" && typeof other === "number"
      ? value - other
      : compareTexts(String(value), String(other));
  return order || (id === otherId ? 0 : id < otherId ? -1 : 1);
}

/** A place as the cursor carries it, and back. */
const carried = ([value, id]: Place): readonly [string, string] => [
  typeof value === "number" ? new Date(value).toISOString() : value,
  id,
];
const placeOf = ([value, id]: readonly [string, string], sort: string): Place => [
  sort.endsWith("name") ? value : (parseInstant(value)?.getTime() ?? 0),
  id.toLowerCase(),
];

function fits(row: ApiKeyRow, query: Query, now: Date): boolean {
  const { status, createdBy, search, expiringWithinDays: days } = query;
  if (status !== undefined && statusOf(row, now) !== status) return false;
  if (createdBy !== undefined && row.createdBy.id !== createdBy) return false;
  if (days !== undefined) {
    const end = row.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
    if (end > now.getTime() + days * MS_PER_DAY || statusOf(row, now) !== "active") return false;
  }
  if (search === undefined) return true;
  const sought = lower(search);
  return [row.name, row.description ?? "", currentSecret(row).hint].some((text) =>
    lower(text).includes(sought),
  );
}

/** A page of an organization's keys. */
export function listApiKeys(
  { memory, clock }: Mock,
  organizationId: string,
  query: Query,
): ApiKeyPage | Refusal {
  const { limit = DEFAULT_LIMIT, cursor, sort = DEFAULT_SORT, ...filters } = query;
  const list = { ...filters, sort };
  const position = apiKeyPosition(list, cursor);
  if (isRefusal(position)) return position;
  const now = clock.now();
  const direction = sort.startsWith("-") ? -1 : 1;
  // A sort without its sign is a name of SORT_VALUES, by its type.
  const valueOf = SORT_VALUES[sort.replace("-", "") as keyof typeof SORT_VALUES];
  const after = position.after && placeOf(position.after, sort);
  const placed = memory.apiKeys
    .of(organizationId)
    .filter((row) => fits(row, filters, now))
    .map((row) => ({ row, place: [valueOf(row), row.id] as Place }))
    .filter(({ place }) => after === undefined || comparePlaces(place, after) * direction > 0)
    .toSorted((one, other) => comparePlaces(one.place, other.place) * direction);
  const page = placed.slice(0, limit);
  const last = page.at(-1);
  const isMore = placed.length > limit && last !== undefined;
  return {
    data: page.map(({ row }) => toApiKey(row, now)),
    nextCursor: isMore ? encodeCursor(list, carried(last.place)) : null,
  };
}
