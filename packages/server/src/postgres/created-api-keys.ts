import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * The ids of the active keys that a key created, and of those that they created, through keys that have ended too; the
 * newest first. A key that was deleted ends the way to those that it created.
 */
export async function selectCreatedApiKeys(
  transaction: Transaction<Tables>,
  organizationId: string,
  id: string,
): Promise<string[]> {
  const created = await transaction
    .withRecursive("created", (from) =>
      from
        .selectFrom("api_keys")
        .where("organization_id", "=", organizationId)
        .where("created_by_type", "=", "api_key")
        .where("created_by_id", "=", id)
        .select(["organization_id", "id", "created_at", "expires_at", "revoked_at"])
        // Not "union all": should rows ever point at each other, it ends all the same.
        .union(
          from
            .selectFrom("created as c")
            .innerJoin("api_keys as k", (join) =>
              join
                .onRef("k.organization_id", "=", "c.organization_id")
                .on(sql<boolean>`k.created_by_id = c.id::text`)
                .on("k.created_by_type", "=", "api_key"),
            )
            .select(["k.organization_id", "k.id", "k.created_at", "k.expires_at", "k.revoked_at"]),
        ),
    )
    .selectFrom("created")
    .where("revoked_at", "is", null)
    .where(sql<boolean>`coalesce(expires_at > statement_timestamp(), true)`)
    .where("id", "!=", id)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .select("id")
    .execute();
  return created.map((row) => row.id);
}
