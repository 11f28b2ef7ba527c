import { sql } from "kysely";
import type { Kysely, RawBuilder } from "kysely";
import { HINT, secretsOf, selectApiKeys } from "./select-api-keys.ts";
import type { ApiKeyRow } from "./select-api-keys.ts";
import type { Tables } from "./tables.ts";

// Proved in test/security/foreign-ids.test.ts.

/** Which keys of an organization, in which order, from where on. */
export interface ApiKeySelection {
  readonly organizationId: string;
  readonly status?: "active" | "expired" | "revoked" | undefined;
  readonly expiringWithinDays?: number | undefined;
  readonly createdBy?: string | undefined;
  readonly search?: string | undefined;
  readonly sort: ApiKeySort;
  readonly after?: readonly [value: string, id: string] | undefined;
  readonly limit: number;
}

type ApiKeySort = "createdAt" | "-createdAt" | "name" | "-name" | "lastUsedAt" | "-lastUsedAt";

/** A key with the value that it is sorted by, as the next cursor needs it. */
export type ApiKeyPageRow = ApiKeyRow & { readonly sort_value: string };

const isRevoked = sql<boolean>`k.revoked_at is not null`;
const isPast = sql<boolean>`coalesce(k.expires_at <= statement_timestamp(), false)`;
const STATUS = {
  revoked: isRevoked,
  expired: sql<boolean>`${isPast} and not ${isRevoked}`,
  active: sql<boolean>`not ${isPast} and not ${isRevoked}`,
};

/** What a list is sorted by, and the type as which the cursor's text is read. */
const SORT_VALUES = {
  createdAt: { value: sql`k.created_at`, type: "timestamptz" },
  // The "C" collation sorts, and lowers A to Z, the same on every database.
  name: { value: sql`lower(k.name collate "C")`, type: "text" },
  // Never used counts as used the longest ago.
  lastUsedAt: { value: sql`coalesce(u.last_used_at, 'epoch'::timestamptz)`, type: "timestamptz" },
} as const;

/** The value as text, as the cursor carries it. */
const SORT_TEXTS = {
  timestamptz: sql<string>`to_char(page.sort_value at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  text: sql<string>`page.sort_value`,
};

/** The keys of a selection: first which they are, by what that takes alone, then all that is told of these. */
export async function selectApiKeyPage(
  kysely: Kysely<Tables>,
  selection: ApiKeySelection,
): Promise<ApiKeyPageRow[]> {
  const { organizationId, sort, after, limit } = selection;
  const direction = sort.startsWith("-") ? "desc" : "asc";
  // A sort without its sign is a name of SORT_VALUES, by the type above.
  const by = sort.replace("-", "") as keyof typeof SORT_VALUES;
  const { value, type } = SORT_VALUES[by];
  let page = selectedKeys(kysely, selection)
    .$if(by === "lastUsedAt", joinLastUse)
    .select(["k.id", value.as("sort_value")])
    .orderBy(value, direction)
    .orderBy("k.id", direction)
    .limit(limit);
  if (after !== undefined) {
    const beyond = sql.raw(direction === "desc" ? "<" : ">");
    const position = sql`${after[0]}::${sql.raw(type)}, ${after[1]}::uuid`;
    page = page.where(sql<boolean>`(${value}, k.id) ${beyond} (${position})`);
  }
  return selectApiKeys(kysely)
    .innerJoin(page.as("page"), "page.id", "k.id")
    .where("k.organization_id", "=", organizationId)
    .select(SORT_TEXTS[type].as("sort_value"))
    .orderBy("page.sort_value", direction)
    .orderBy("k.id", direction)
    .execute();
}

/** The keys that the filters leave. */
function selectedKeys(kysely: Kysely<Tables>, selection: ApiKeySelection) {
  const { organizationId, status, expiringWithinDays: days, createdBy, search } = selection;
  let keys = kysely.selectFrom("api_keys as k").where("k.organization_id", "=", organizationId);
  if (status !== undefined) keys = keys.where(STATUS[status]);
  if (days !== undefined) {
    // In hours: a day of an interval is longer or shorter where the session's clock is put forward or back.
    const within = sql<boolean>`k.expires_at <= statement_timestamp() + make_interval(hours => ${days}::integer * 24)`;
    keys = keys.where(STATUS.active).where(within);
  }
  if (createdBy !== undefined) keys = keys.where("k.created_by_id", "=", createdBy);
  if (search !== undefined) {
    const contains = (field: RawBuilder<unknown>) =>
      sql<boolean>`position(lower(${search}) in lower(${field})) > 0`;
    keys = keys.where((where) =>
      where.or([
        contains(sql`k.name`),
        contains(sql`coalesce(k.description, '')`),
        contains(sql`(${secretsOf(where).select(HINT.as("hint"))})`),
      ]),
    );
  }
  return keys;
}

/** Its own small join, for all keys of an organization go through it. */
function joinLastUse(keys: ReturnType<typeof selectedKeys>) {
  return keys.innerJoinLateral(
    (from) =>
      secretsOf(from)
        .select(sql<Date | null>`max(last_used_at)`.as("last_used_at"))
        .as("u"),
    (join) => join.onTrue(),
  );
}
