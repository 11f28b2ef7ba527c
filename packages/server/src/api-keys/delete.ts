import { apiKeyResource, isRefusal } from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import { entryStatement, record } from "../audit/record.ts";
import { deleteApiKeyRow, lockApiKey } from "../postgres/api-keys.ts";
import type { Database } from "../postgres/database.ts";
import type { ActingPrincipal } from "../principal.ts";
import type { RequestOrigin } from "../request-origin.ts";
import { judgeActor } from "./acting-key.ts";
import { statusOfRow } from "./api-key.ts";

/** Deletes a revoked or expired key and its secrets; its entries stay in the log. */
export async function deleteApiKey(
  database: Database,
  principal: ActingPrincipal,
  id: string,
  origin: RequestOrigin,
): Promise<{ readonly deleted: true } | Refusal> {
  return database.transaction(async (transaction) => {
    const actor = await judgeActor(transaction, principal, id);
    if (isRefusal(actor)) return actor;
    const key = await lockApiKey(transaction, principal.organizationId, id);
    if (key === undefined) return { refused: "not_found" };
    if (statusOfRow(key) === "active") return { refused: "api_key_active" };
    await deleteApiKeyRow(transaction, key);
    const resource = apiKeyResource(key);
    const entry = { principal, action: "api_key.deleted", resource, origin };
    await record(transaction, entryStatement(database.schema, entry));
    return { deleted: true };
  });
}
