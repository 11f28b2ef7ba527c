import { sql } from "kysely";
import type { Selectable, Transaction } from "kysely";
import type { PrincipalReference, RevocationReason } from "@latchkey/contract";
import { isAnyOf } from "./any-of.ts";
import { now } from "./clock.ts";
import type { ApiKeysTable, Tables } from "./tables.ts";

/** A key that its transaction holds, and the database's clock. */
export type LockedApiKeyRow = Selectable<ApiKeysTable> & { readonly now: Date };

async function held(
  transaction: Transaction<Tables>,
  query: { executeTakeFirst(): Promise<Selectable<ApiKeysTable> | undefined> },
): Promise<LockedApiKeyRow | undefined> {
  const row = await query.executeTakeFirst();
  if (row === undefined) return undefined;
  // Read once the key is held: the wait for it may have been long.
  const clock = await transaction.selectNoFrom(now.as("now")).executeTakeFirstOrThrow();
  return { ...row, now: clock.now };
}

function selectOne(transaction: Transaction<Tables>, organizationId: string, id: string) {
  return transaction
    .selectFrom("api_keys")
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .selectAll();
}

/** Takes a key for the rest of the transaction. */
export async function lockApiKey(
  transaction: Transaction<Tables>,
  organizationId: string,
  id: string,
): Promise<LockedApiKeyRow | undefined> {
  return held(transaction, selectOne(transaction, organizationId, id).forUpdate());
}

/** Takes keys for the rest of the transaction, in one order, so that whoever takes several takes turns. */
export async function lockApiKeys(
  transaction: Transaction<Tables>,
  organizationId: string,
  ids: readonly string[],
): Promise<Selectable<ApiKeysTable>[]> {
  return transaction
    .selectFrom("api_keys")
    .where("organization_id", "=", organizationId)
    .where(isAnyOf("id", ids))
    .orderBy("id")
    .forUpdate()
    .selectAll()
    .execute();
}

/** Keeps a key as it is for the rest of the transaction, together with others who do. */
export async function shareApiKey(
  transaction: Transaction<Tables>,
  organizationId: string,
  id: string,
): Promise<LockedApiKeyRow | undefined> {
  return held(transaction, selectOne(transaction, organizationId, id).forShare());
}

export interface NewApiKey {
  readonly organizationId: string;
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly expiresAt: Date | null;
  readonly createdBy: PrincipalReference;
}

/** Inserts a key; says no if its expiration is not in the future by the database's clock. */
export async function insertApiKey(
  transaction: Transaction<Tables>,
  apiKey: NewApiKey,
): Promise<boolean> {
  const { organizationId, id, name, description, expiresAt, createdBy } = apiKey;
  const inserted = await transaction
    .insertInto("api_keys")
    .columns([
      "organization_id",
      "id",
      "name",
      "description",
      "created_at",
      "created_by_type",
      "created_by_id",
      "created_by_name",
      "updated_at",
      "expires_at",
    ])
    .expression(
      transaction
        .selectNoFrom([
          sql<string>`${organizationId}::text`.as("organization_id"),
          sql<string>`${id}::uuid`.as("id"),
          sql<string>`${name}::text`.as("name"),
          sql<string | null>`${description}::text`.as("description"),
          now.as("created_at"),
          sql<PrincipalReference["type"]>`${createdBy.type}::text`.as("created_by_type"),
          sql<string>`${createdBy.id}::text`.as("created_by_id"),
          sql<string>`${createdBy.name}::text`.as("created_by_name"),
          now.as("updated_at"),
          sql<Date | null>`${expiresAt}::timestamptz`.as("expires_at"),
        ])
        .where(sql<boolean>`coalesce(${expiresAt}::timestamptz > statement_timestamp(), true)`),
    )
    .returning("id")
    .execute();
  return inserted.length === 1;
}

export async function updateApiKeyRow(
  transaction: Transaction<Tables>,
  key: { readonly organization_id: string; readonly id: string },
  values: {
    name?: string;
    description?: string | null;
    expires_at?: Date | null;
    /** Now, unless it is to be the instant of something else. */
    updated_at?: Date;
  },
): Promise<void> {
  await transaction
    .updateTable("api_keys")
    .set({ updated_at: now, ...values })
    .where("organization_id", "=", key.organization_id)
    .where("id", "=", key.id)
    .execute();
}

/** Revokes keys of an organization, whatever their status. */
export async function revokeApiKeyRows(
  transaction: Transaction<Tables>,
  organizationId: string,
  ids: readonly string[],
  by: PrincipalReference,
  why: { readonly reason: RevocationReason | null; readonly note: string | null },
): Promise<void> {
  await transaction
    .updateTable("api_keys")
    .set({
      revoked_at: now,
      updated_at: now,
      revoked_by_type: by.type,
      revoked_by_id: by.id,
      revoked_by_name: by.name,
      revoked_reason: why.reason,
      revoked_note: why.note,
    })
    .where("organization_id", "=", organizationId)
    .where(isAnyOf("id", ids))
    .execute();
}

/** Deletes a key and its secrets. */
export async function deleteApiKeyRow(
  transaction: Transaction<Tables>,
  key: { readonly organization_id: string; readonly id: string },
): Promise<void> {
  await transaction
    .deleteFrom("api_key_secrets")
    .where("organization_id", "=", key.organization_id)
    .where("api_key_id", "=", key.id)
    .execute();
  await transaction
    .deleteFrom("api_keys")
    .where("organization_id", "=", key.organization_id)
    .where("id", "=", key.id)
    .execute();
}
