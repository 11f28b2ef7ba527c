import { sql } from "kysely";
import type { ExpressionBuilder, Kysely, Selectable } from "kysely";
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

const isLive = sql`coalesce(valid_until > statement_timestamp(), true)`;

/** What is known of the latest use of any of a key's secrets. */
function latestUse<T>(column: "last_used_ip" | "last_used_user_agent") {
  return sql<T>`(array_agg(${sql.ref(column)} order by last_used_at desc nulls last, created_at desc))[1]`;
}

/** One secret has no end, whatever was rotated. */
export const HINT = sql<string>`max(hint) filter (where valid_until is null)`;

/** The secrets of the key `k`. */
export function secretsOf(from: ExpressionBuilder<Tables & { k: ApiKeysTable }, "k">) {
  return from
    .selectFrom("api_key_secrets")
    .whereRef("api_key_secrets.organization_id", "=", "k.organization_id")
    .whereRef("api_key_secrets.api_key_id", "=", "k.id");
}

export function selectApiKeys(kysely: Kysely<Tables>) {
  return kysely
    .selectFrom("api_keys as k")
    .innerJoinLateral(
      (from) =>
        secretsOf(from)
          .select([
            sql<Date | null>`max(last_used_at)`.as("last_used_at"),
            latestUse<string | null>("last_used_ip").as("last_used_ip"),
            latestUse<string | null>("last_used_user_agent").as("last_used_user_agent"),
            HINT.as("hint"),
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
