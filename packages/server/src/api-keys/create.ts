import { parseInstant } from "@latchkey/contract";
import type { CreateApiKeyRequest, CreatedApiKey, SecretFormat } from "@latchkey/contract";
import {
  expirationPast,
  isRefusal,
  refuseOutliving,
  refuseSecretIn,
} from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import type { Transaction } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { entryStatement, record } from "../audit/record.ts";
import { insertApiKeySecret } from "../postgres/api-key-secrets.ts";
import { insertApiKey } from "../postgres/api-keys.ts";
import { pruneIdempotencyKeys } from "../postgres/idempotency-keys.ts";
import { selectApiKey } from "../postgres/select-api-keys.ts";
import type { Database } from "../postgres/database.ts";
import type { Tables } from "../postgres/tables.ts";
import { referenceOf } from "../principal.ts";
import type { ActingPrincipal } from "../principal.ts";
import type { RequestOrigin } from "../request-origin.ts";
import { secretDigest } from "../secret-digest.ts";
import { judgeActor } from "./acting-key.ts";
import { toApiKey } from "./api-key.ts";
import { claimCreate } from "./idempotency.ts";

/** The request that a create comes from. */
interface CreateOrigin {
  readonly origin: RequestOrigin;
  /** What the request may be repeated under without creating a second key. */
  readonly idempotencyKey: string | undefined;
}

/**
 * Creates a key. The secret is in what this returns and nowhere else: stored is only its digest. A repetition is refused
 * with `secret_already_delivered` and the id of the key, or with `idempotency_key_reused`.
 */
export async function createApiKey(
  database: Database,
  format: SecretFormat,
  principal: ActingPrincipal,
  input: CreateApiKeyRequest,
  { origin, idempotencyKey }: CreateOrigin,
): Promise<CreatedApiKey | Refusal> {
  const { name, description = null } = input;
  const expiresAt = input.expiresAt ? (parseInstant(input.expiresAt) ?? null) : null;
  const refusal = refuseSecretIn(format, { name, description });
  if (refusal !== undefined) return refusal;

  const { organizationId } = principal;
  const id = uuidv7();
  const secret = format.generate();
  const hint = format.hint(secret);
  const digest = Buffer.from(secretDigest(secret), "hex");
  const entry = entryStatement(database.schema, {
    principal,
    action: "api_key.created",
    resource: { type: "api_key", id, name },
    changes: { snapshot: { name, description, hint, expiresAt: expiresAt?.toISOString() ?? null } },
    origin,
  });
  const create = async (transaction: Transaction<Tables>): Promise<CreatedApiKey | Refusal> => {
    const actor = await judgeActor(transaction, principal);
    if (isRefusal(actor)) return actor;
    if (idempotencyKey !== undefined) {
      const wanted = { id, name, description, expiresAt };
      // Before all that time may change: a repetition is told of the key even if it would be refused by now.
      const repeated = await claimCreate(transaction, principal, idempotencyKey, wanted);
      if (repeated !== undefined) return repeated;
    }
    const outliving = refuseOutliving(actor, expiresAt);
    if (outliving !== undefined) return outliving;
    const createdBy = referenceOf(principal);
    const apiKey = { organizationId, id, name, description, expiresAt, createdBy };
    if (!(await insertApiKey(transaction, apiKey))) return expirationPast;
    await insertApiKeySecret(transaction, { digest, organizationId, apiKeyId: id, hint });
    await record(transaction, entry);
    if (idempotencyKey !== undefined) await pruneIdempotencyKeys(transaction, organizationId);
    const row = await selectApiKey(transaction, organizationId, id);
    if (row === undefined) throw new Error("An API key that was just inserted is not there.");
    return { apiKey: toApiKey(row), secret };
  };
  // A refusal leaves no claim behind.
  return database.transaction(create, isRefusal);
}
