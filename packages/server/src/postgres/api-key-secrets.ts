import type { Transaction } from "kysely";
import { now } from "./clock.ts";
import type { Tables } from "./tables.ts";

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
