import type { ApiKey, SecretFormat, UpdateApiKeyRequest } from "@latchkey/contract";
import { apiKeyResource, isRefusal, judgeUpdate, refuseSecretIn } from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import { entryStatement, record } from "../audit/record.ts";
import { lockApiKey, updateApiKeyRow } from "../postgres/api-keys.ts";
import type { Database } from "../postgres/database.ts";
import type { ActingPrincipal } from "../principal.ts";
import type { RequestOrigin } from "../request-origin.ts";
import { judgeActor } from "./acting-key.ts";
import { showHeld } from "./held-api-key.ts";

/** Updates a key: absent is unchanged, null clears. A change of nothing writes nothing, and no entry. */
export async function updateApiKey(
  database: Database,
  format: SecretFormat,
  principal: ActingPrincipal,
  id: string,
  input: UpdateApiKeyRequest,
  origin: RequestOrigin,
): Promise<ApiKey | Refusal> {
  const inText = refuseSecretIn(format, { name: input.name, description: input.description });
  if (inText !== undefined) return inText;
  return database.transaction(async (transaction) => {
    const actor = await judgeActor(transaction, principal, id);
    if (isRefusal(actor)) return actor;
    const before = await lockApiKey(transaction, principal.organizationId, id);
    if (before === undefined) return { refused: "not_found" };
    const { name, description, expires_at: expiresAt, revoked_at: revokedAt, now } = before;
    const judged = judgeUpdate({ name, description, expiresAt, revokedAt }, input, actor, now);
    if (isRefusal(judged)) return judged;
    const { after, changes } = judged;
    if (changes !== undefined) {
      await updateApiKeyRow(transaction, before, {
        name: after.name,
        description: after.description,
        expires_at: after.expiresAt,
      });
      const resource = apiKeyResource({ id: before.id, name: after.name });
      const entry = { principal, action: "api_key.updated", resource, changes, origin };
      await record(transaction, entryStatement(database.schema, entry));
    }
    return showHeld(transaction, principal.organizationId, id);
  });
}
