import type { ApiKey } from "@latchkey/contract";
import { isRefusal } from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import { entryStatement, record } from "../audit/record.ts";
import { lockApiKey, revokeApiKeyRow } from "../postgres/api-keys.ts";
import { selectApiKey } from "../postgres/select-api-keys.ts";
import type { Database } from "../postgres/database.ts";
import { referenceOf } from "../principal.ts";
import type { ActingPrincipal } from "../principal.ts";
import type { RequestOrigin } from "../request-origin.ts";
import { judgeActor } from "./acting-key.ts";
import { toApiKey } from "./api-key.ts";

/**
 * Revokes a key, for good. Once this has resolved it is committed, and every admission that starts later rejects the
 * key. A revoked key stays as it is.
 */
export async function revokeApiKey(
  database: Database,
  principal: ActingPrincipal,
  id: string,
  origin: RequestOrigin,
): Promise<ApiKey | Refusal> {
  return database.transaction(async (transaction) => {
    const actor = await judgeActor(transaction, principal, id);
    if (isRefusal(actor)) return actor;
    const key = await lockApiKey(transaction, principal.organizationId, id);
    if (key === undefined) return { refused: "not_found" };
    if (key.revoked_at === null) {
      await revokeApiKeyRow(transaction, key, referenceOf(principal));
      const resource = { type: "api_key", id: key.id, name: key.name };
      const entry = { principal, action: "api_key.revoked", resource, origin };
      await record(transaction, entryStatement(database.schema, entry));
    }
    const row = await selectApiKey(transaction, principal.organizationId, id);
    return row === undefined ? { refused: "not_found" } : toApiKey(row);
  });
}
