import type { PrincipalReference } from "@latchkey/contract";
import { CLAIM_HOURS } from "@latchkey/contract/rules";
import { sql } from "kysely";
import type { Transaction } from "kysely";
import { now } from "./clock.ts";
import type { Tables } from "./tables.ts";

/** A request that is to be carried out once, and the API key that it is about to create or rotate. */
export interface Claim {
  readonly organizationId: string;
  readonly principal: PrincipalReference;
  readonly operation: string;
  readonly keyDigest: Buffer;
  readonly requestDigest: Buffer;
  readonly apiKeyId: string;
}

/** What is known of the request that has claimed an idempotency key before. */
export interface EarlierClaim {
  readonly isSameRequest: boolean;
  readonly apiKeyId: string;
}

const PRIMARY_KEY = [
  "organization_id",
  "principal_type",
  "principal_id",
  "operation",
  "key_digest",
] as const;

const isOver = sql<boolean>`idempotency_keys.created_at <= statement_timestamp() - interval '${sql.raw(String(CLAIM_HOURS))} hours'`;

/** The most that one create or rotation prunes, beside the one that it adds. */
const PRUNED_AT_ONCE = 10;

/**
 * Claims an idempotency key for the rest of the transaction, and for `CLAIM_HOURS` once that is committed; one that is over is
 * taken over. Waits for a transaction that has claimed it and is not yet committed or rolled back.
 *
 * @returns The earlier request's claim, if there is one: then nothing is claimed, and that one stays as it is.
 */
export async function claimIdempotencyKey(
  transaction: Transaction<Tables>,
  claim: Claim,
): Promise<EarlierClaim | undefined> {
  const { organizationId, principal, operation, keyDigest, requestDigest, apiKeyId } = claim;
  const claimed = await transaction
    .insertInto("idempotency_keys")
    .values({
      organization_id: organizationId,
      principal_type: principal.type,
      principal_id: principal.id,
      operation,
      key_digest: keyDigest,
      request_digest: requestDigest,
      api_key_id: apiKeyId,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(PRIMARY_KEY)
        .doUpdateSet((row) => ({
          request_digest: row.ref("excluded.request_digest"),
          api_key_id: row.ref("excluded.api_key_id"),
          created_at: row.ref("excluded.created_at"),
        }))
        .where(isOver),
    )
    .returning("api_key_id")
    .execute();
  if (claimed.length === 1) return undefined;
  // The insert has taken the row, though it left it as it is: nobody prunes it now.
  const earlier = await transaction
    .selectFrom("idempotency_keys")
    .where("organization_id", "=", organizationId)
    .where("principal_type", "=", principal.type)
    .where("principal_id", "=", principal.id)
    .where("operation", "=", operation)
    .where("key_digest", "=", keyDigest)
    .select(["api_key_id", sql<boolean>`request_digest = ${requestDigest}`.as("is_same_request")])
    .executeTakeFirstOrThrow();
  return { isSameRequest: earlier.is_same_request, apiKeyId: earlier.api_key_id };
}

/** Removes a few of an organization's idempotency keys that are over; those that another holds are left to it. */
export async function pruneIdempotencyKeys(
  transaction: Transaction<Tables>,
  organizationId: string,
): Promise<void> {
  await transaction
    // Once: within the delete it might be asked again for each row.
    .with(
      (cte) => cte("old").materialized(),
      (from) =>
        from
          .selectFrom("idempotency_keys")
          .where("organization_id", "=", organizationId)
          .where(isOver)
          .orderBy("created_at")
          .limit(PRUNED_AT_ONCE)
          .forUpdate()
          .skipLocked()
          .select(PRIMARY_KEY),
    )
    .deleteFrom("idempotency_keys")
    .using("old")
    .where("idempotency_keys.organization_id", "=", organizationId)
    .whereRef("idempotency_keys.principal_type", "=", "old.principal_type")
    .whereRef("idempotency_keys.principal_id", "=", "old.principal_id")
    .whereRef("idempotency_keys.operation", "=", "old.operation")
    .whereRef("idempotency_keys.key_digest", "=", "old.key_digest")
    .execute();
}
