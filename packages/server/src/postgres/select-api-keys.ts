import { sql } from "kysely";
import type { Kysely, RawBuilder, Selectable } from "kysely";
import { isAnyOf } from "./any-of.ts";
import { now } from "./clock.ts";
import type { ApiKeySecretsTable, ApiKeysTable, Tables } from "./tables.ts";

// Proved in test/security/foreign-ids.test.ts.

/** A key with what is told of it from its secrets, and the database's clock, by which its status is judged. */
export type ApiKeyRow = Selectable<ApiKeysTable> &
  LastUseColumns & {
    readonly hint: string;
    readonly leak_reported_at: Date | null;
    /** The old secret of a rotation, while its overlap lasts. */
    readonly previous: PreviousSecretRow | null;
    readonly now: Date;
  };

type LastUseColumns = Pick<
  Selectable<ApiKeySecretsTable>,
  "last_used_at" | "last_used_ip" | "last_used_user_agent"
>;

/** As JSON, in which instants are texts. */
interface PreviousSecretRow {
  readonly hint: string;
  readonly valid_until: string;
  readonly last_used_at: string | null;
  readonly last_used_ip: string | null;
  readonly last_used_user_agent: string | null;
}

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

const isRevoked = sql<boolean>`k.revoked_at is not null`;
const isPast = sql<boolean>`coalesce(k.expires_at <= statement_timestamp(), false)`;
const STATUS = {
  revoked: isRevoked,
  expired: sql<boolean>`${isPast} and not ${isRevoked}`,
  active: sql<boolean>`not ${isPast} and not ${isRevoked}`,
};

/** What a list is sorted by: the value, and how the cursor carries it, as text of a type. */
const SORT_VALUES = {
  createdAt: sortByInstant(sql`k.created_at`),
  // The "C" collation sorts, and lowers A to Z, the same on every database.
  name: {
    value: sql`lower(k.name collate "C")`,
    text: sql<string>`lower(k.name collate "C")`,
    type: sql`text`,
  },
  // Never used counts as used the longest ago.
  lastUsedAt: sortByInstant(sql`coalesce(s.last_used_at, 'epoch'::timestamptz)`),
};

function sortByInstant(value: RawBuilder<unknown>) {
  const text = sql<string>`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return { value, text, type: sql`timestamptz` };
}

const isLive = sql`coalesce(valid_until > statement_timestamp(), true)`;

/** What is known of the latest use of any of a key's secrets. */
function latestUse<T>(column: "last_used_ip" | "last_used_user_agent") {
  return sql<T>`(array_agg(${sql.ref(column)} order by last_used_at desc nulls last, created_at desc))[1]`;
}

function selectApiKeys(kysely: Kysely<Tables>) {
  return kysely
    .selectFrom("api_keys as k")
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom("api_key_secrets")
          .whereRef("api_key_secrets.organization_id", "=", "k.organization_id")
          .whereRef("api_key_secrets.api_key_id", "=", "k.id")
          .select([
            sql<Date | null>`max(last_used_at)`.as("last_used_at"),
            latestUse<string | null>("last_used_ip").as("last_used_ip"),
            latestUse<string | null>("last_used_user_agent").as("last_used_user_agent"),
            // One secret has no end, whatever was rotated.
            sql<string>`max(hint) filter (where valid_until is null)`.as("hint"),
            sql<Date | null>`min(leak_reported_at) filter (where ${isLive})`.as("leak_reported_at"),
            sql<PreviousSecretRow | null>`(json_agg(json_build_object('hint', hint, 'valid_until', valid_until,
              'last_used_at', last_used_at, 'last_used_ip', last_used_ip, 'last_used_user_agent', last_used_user_agent
            )) filter (where valid_until > statement_timestamp())) -> 0`.as("previous"),
          ])
          .as("s"),
      (join) => join.onTrue(),
    )
    .selectAll("k")
    .select([
      "s.last_used_at",
      "s.last_used_ip",
      "s.last_used_user_agent",
      "s.hint",
      "s.leak_reported_at",
      "s.previous",
      now.as("now"),
    ]);
}

/** Keys of an organization, the newest first, and so many at the most. */
export async function selectApiKeysById(
  kysely: Kysely<Tables>,
  organizationId: string,
  ids: readonly string[],
  limit: number,
): Promise<ApiKeyRow[]> {
  return selectApiKeys(kysely)
    .where("k.organization_id", "=", organizationId)
    .where(isAnyOf("k.id", ids))
    .orderBy("k.created_at", "desc")
    .orderBy("k.id", "desc")
    .limit(limit)
    .execute();
}

export async function selectApiKey(
  kysely: Kysely<Tables>,
  organizationId: string,
  id: string,
): Promise<ApiKeyRow | undefined> {
  return selectApiKeys(kysely)
    .where("k.organization_id", "=", organizationId)
    .where("k.id", "=", id)
    .executeTakeFirst();
}

/** The keys of a selection, each with the value that it is sorted by, as the next cursor needs it. */
export async function selectApiKeyPage(
  kysely: Kysely<Tables>,
  selection: ApiKeySelection,
): Promise<(ApiKeyRow & { readonly sort_value: string })[]> {
  const {
    organizationId,
    status,
    expiringWithinDays: days,
    createdBy,
    search,
    sort,
    after,
    limit,
  } = selection;
  const descending = sort.startsWith("-");
  // A sort without its sign is a name of SORT_VALUES, by the type above.
  const { value, text, type } = SORT_VALUES[sort.replace("-", "") as keyof typeof SORT_VALUES];
  const beyond = sql.raw(descending ? "<" : ">");
  const direction = descending ? "desc" : "asc";
  let query = selectApiKeys(kysely)
    .where("k.organization_id", "=", organizationId)
    .select(text.as("sort_value"))
    .orderBy(value, direction)
    .orderBy("k.id", direction)
    .limit(limit);
  if (status !== undefined) query = query.where(STATUS[status]);
  if (days !== undefined) {
    // In hours: a day of an interval is longer or shorter where the session's clock is put forward or back.
    const within = sql<boolean>`k.expires_at <= statement_timestamp() + make_interval(hours => ${days}::integer * 24)`;
    query = query.where(STATUS.active).where(within);
  }
  if (createdBy !== undefined) query = query.where("k.created_by_id", "=", createdBy);
  if (search !== undefined) {
    const contains = (field: RawBuilder<unknown>) =>
      sql<boolean>`position(lower(${search}) in lower(${field})) > 0`;
    query = query.where((where) =>
      where.or([
        contains(sql`k.name`),
        contains(sql`coalesce(k.description, '')`),
        contains(sql`s.hint`),
      ]),
    );
  }
  if (after !== undefined) {
    query = query.where(
      sql<boolean>`(${value}, k.id) ${beyond} (${after[0]}::${type}, ${after[1]}::uuid)`,
    );
  }
  return query.execute();
}
