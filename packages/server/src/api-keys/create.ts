import { parseInstant } from "@latchkey/contract";
import type { CreateApiKeyRequest, CreatedApiKey, SecretFormat } from "@latchkey/contract";
import { v7 as uuidv7 } from "uuid";
import { entryStatement, record } from "../audit/record.ts";
import { insertApiKeySecret } from "../postgres/api-key-secrets.ts";
import { insertApiKey } from "../postgres/api-keys.ts";
import { selectApiKey } from "../postgres/select-api-keys.ts";
import type { Database } from "../postgres/database.ts";
import { referenceOf } from "../principal.ts";
import type { Principal } from "../principal.ts";
import { isRefusal } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";
import type { RequestOrigin } from "../request-origin.ts";
import { secretDigest } from "../secret-digest.ts";
import { judgeActor } from "./acting-key.ts";
import { toApiKey } from "./api-key.ts";
import { expirationPast, refuseOutliving } from "./expiration.ts";
import { refuseSecretIn } from "./secret-in-text.ts";

/** Creates a key. The secret is in what this returns and nowhere else: stored is only its digest. */
export async function createApiKey(
  database: Database,
  format: SecretFormat,
  principal: Principal,
  input: CreateApiKeyRequest,
  origin: RequestOrigin,
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
  return database.transaction(async (transaction) => {
    const actor = await judgeActor(transaction, principal);
    if (isRefusal(actor)) return actor;
    const outliving = refuseOutliving(actor, expiresAt);
    if (outliving !== undefined) return outliving;
    const createdBy = referenceOf(principal);
    const apiKey = { organizationId, id, name, description, expiresAt, createdBy };
    if (!(await insertApiKey(transaction, apiKey))) return expirationPast;
    await insertApiKeySecret(transaction, { digest, organizationId, apiKeyId: id, hint });
    await record(transaction, entry);
    const row = await selectApiKey(transaction, organizationId, id);
    if (row === undefined) throw new Error("An API key that was just inserted is not there.");
    return { apiKey: toApiKey(row), secret };
  });
}
