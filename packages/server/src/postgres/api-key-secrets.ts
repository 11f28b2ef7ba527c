import type { Selectable, Transaction } from "kysely";
import { now } from "./clock.ts";
import type { ApiKeySecretsTable, Tables } from "./tables.ts";

export interface NewApiKeySecret {
  readonly digest: Buffer;
  readonly organizationId: string;
  readonly apiKeyId: string;
  readonly hint: string;
}

export async function insertApiKeySecret(
  transaction: Transaction<Tables>,
  secret: NewApiKeySecret,
): Promise<void> {
  await transaction
    .insertInto("api_key_secrets")
    .values({
      digest: secret.digest,
      organization_id: secret.organizationId,
      api_key_id: secret.apiKeyId,
      hint: secret.hint,
      created_at: now,
    })
    .execute();
}

/** A secret, and what is known of its use; never its digest. */
export type ApiKeySecretRow = Omit<Selectable<ApiKeySecretsTable>, "digest">;

const COLUMNS = [
  "organization_id",
  "api_key_id",
  "hint",
  "created_at",
  "valid_until",
  "last_used_at",
  "last_used_ip",
  "last_used_user_agent",
  "leak_reported_at",
] as const;

/** The secrets of a key that work: the newest, which has no end, and an old one, if its overlap lasts. */
export interface LiveSecrets {
  readonly current: ApiKeySecretRow;
  readonly previous: (ApiKeySecretRow & { readonly valid_until: Date }) | undefined;
}

/** Reads the secrets of a key that its transaction holds, at the instant that it was taken. */
export async function selectLiveSecrets(
  transaction: Transaction<Tables>,
  key: { readonly organization_id: string; readonly id: string; readonly now: Date },
): Promise<LiveSecrets> {
  const rows = await transaction
    .selectFrom("api_key_secrets")
    .where("organization_id", "=", key.organization_id)
    .where("api_key_id", "=", key.id)
    .where((where) =>
      where.or([where("valid_until", "is", null), where("valid_until", ">", key.now)]),
    )
    .select(COLUMNS)
    .execute();
  const [current] = rows.filter((row) => row.valid_until === null);
  if (current === undefined) throw new Error("An API key has no secret without an end.");
  let previous: LiveSecrets["previous"];
  for (const row of rows) {
    if (row.valid_until !== null) previous = { ...row, valid_until: row.valid_until };
  }
  return { current, previous };
}

/** Sets the end of a key's newest secret, or of the old one whose overlap lasts. */
export async function endSecrets(
  transaction: Transaction<Tables>,
  key: { readonly organization_id: string; readonly id: string; readonly now: Date },
  which: "current" | "previous",
  validUntil: Date,
): Promise<void> {
  await transaction
    .updateTable("api_key_secrets")
    .set({ valid_until: validUntil })
    .where("organization_id", "=", key.organization_id)
    .where("api_key_id", "=", key.id)
    .where((where) =>
      which === "current" ? where("valid_until", "is", null) : where("valid_until", ">", key.now),
    )
    .execute();
}

/** The secret with a digest, whosever it is: who has it proves so by having it. */
export async function selectSecretByDigest(
  transaction: Transaction<Tables>,
  digest: Buffer,
): Promise<ApiKeySecretRow | undefined> {
  return transaction
    .selectFrom("api_key_secrets")
    .where("digest", "=", digest)
    .select(COLUMNS)
    .executeTakeFirst();
}

/**
 * Notes the first report of a secret as leaked, and answers its end as it is now, if it has one; undefined where there was
 * a report already.
 */
export async function markLeakReported(
  transaction: Transaction<Tables>,
  digest: Buffer,
): Promise<{ readonly valid_until: Date | null } | undefined> {
  return transaction
    .updateTable("api_key_secrets")
    .set({ leak_reported_at: now })
    .where("digest", "=", digest)
    .where("leak_reported_at", "is", null)
    .returning("valid_until")
    .executeTakeFirst();
}
