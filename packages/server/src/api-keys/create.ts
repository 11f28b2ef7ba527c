import type { CreateApiKeyRequest, CreatedApiKey, SecretFormat } from "@latchkey/contract";
import {
  apiKeyResource,
  createdSnapshot,
  expirationPast,
  isRefusal,
  referenceOf,
  refuseOutliving,
  refuseSecretIn,
  wantedApiKey,
} from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import type { Transaction } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { entryStatement, record } from "../audit/record.ts";
import { insertApiKeySecret } from "../postgres/api-key-secrets.ts";
import { insertApiKey } from "../postgres/api-keys.ts";
import { pruneIdempotencyKeys } from "../postgres/idempotency-keys.ts";
import type { Database } from "../postgres/database.ts";
import type { Tables } from "../postgres/tables.ts";
import type { ActingPrincipal } from "../principal.ts";
import { judgeActor } from "./acting-key.ts";
import { showHeld } from "./held-api-key.ts";
import { claimCreate } from "./idempotency.ts";
import type { RepeatableOrigin } from "./idempotency.ts";
import { newSecret } from "./new-secret.ts";

/**
 * Creates a key. The secret is in what this returns and nowhere else: stored is only its digest. A repetition is refused
 * with `secret_already_delivered` and the id of the key, or with `idempotency_key_reused`.
 */
export async function createApiKey(
  database: Database,
  format: SecretFormat,
  principal: ActingPrincipal,
  input: CreateApiKeyRequest,
  { origin, idempotencyKey }: RepeatableOrigin,
): Promise<CreatedApiKey | Refusal> {
  const wanted = wantedApiKey(input);
  const { name, description, expiresAt } = wanted;
  const inText = refuseSecretIn(format, { name, description });
  if (inText !== undefined) return inText;

  const { organizationId } = principal;
  const id = uuidv7();
  const { secret, hint, digest } = newSecret(format);
  const entry = entryStatement(database.schema, {
    principal,
    action: "api_key.created",
    resource: apiKeyResource({ id, name }),
    changes: createdSnapshot(wanted, hint),
    origin,
  });
  const create = async (transaction: Transaction<Tables>): Promise<CreatedApiKey | Refusal> => {
    const actor = await judgeActor(transaction, principal);
    if (isRefusal(actor)) return actor;
    if (idempotencyKey !== undefined) {
      // Before all that time may change: a repetition is told of the key even if it would be refused by now.
      const repeated = await claimCreate(transaction, principal, idempotencyKey, wanted, id);
      if (repeated !== undefined) return repeated;
    }
    const outliving = refuseOutliving(actor, expiresAt);
    if (outliving !== undefined) return outliving;
    const createdBy = referenceOf(principal);
    const apiKey = { organizationId, id, ...wanted, createdBy };
    if (!(await insertApiKey(transaction, apiKey))) return expirationPast;
    await insertApiKeySecret(transaction, { digest, organizationId, apiKeyId: id, hint });
    await record(transaction, entry);
    if (idempotencyKey !== undefined) await pruneIdempotencyKeys(transaction, organizationId);
    return { apiKey: await showHeld(transaction, organizationId, id), secret };
  };
  // A refusal leaves no claim behind.
  return database.transaction(create, isRefusal);
}
