import { parseInstant, statusOf } from "@latchkey/contract";
import type { ApiKey, SecretFormat, UpdateApiKeyRequest } from "@latchkey/contract";
import { changesBetween } from "../audit/changes.ts";
import { entryStatement, record } from "../audit/record.ts";
import { lockApiKey, updateApiKeyRow } from "../postgres/api-keys.ts";
import { selectApiKey } from "../postgres/select-api-keys.ts";
import type { LockedApiKeyRow } from "../postgres/api-keys.ts";
import type { Database } from "../postgres/database.ts";
import type { Principal } from "../principal.ts";
import { isRefusal } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";
import type { RequestOrigin } from "../request-origin.ts";
import { judgeActor } from "./acting-key.ts";
import { toApiKey } from "./api-key.ts";
import { expirationPast, refuseOutliving } from "./expiration.ts";
import { refuseSecretIn } from "./secret-in-text.ts";

/** What an update may change, as it is told in the log. */
function fieldsOf(key: Pick<LockedApiKeyRow, "name" | "description" | "expires_at">) {
  return {
    name: key.name,
    description: key.description,
    expiresAt: key.expires_at?.toISOString() ?? null,
  };
}

/** Whether one expiration is later than another; null is never. */
function isLater(one: Date | null, other: Date | null): boolean {
  return other !== null && (one === null || one > other);
}

/** Updates a key: absent is unchanged, null clears. A change of nothing writes nothing, and no entry. */
export async function updateApiKey(
  database: Database,
  format: SecretFormat,
  principal: Principal,
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
    const status = statusOf(
      { revokedAt: before.revoked_at, expiresAt: before.expires_at },
      before.now,
    );
    if (status !== "active") {
      return {
        refused: "api_key_not_active",
        detail: `The API key is ${status}. Create a new one.`,
      };
    }
    const after = {
      name: input.name ?? before.name,
      description: input.description === undefined ? before.description : input.description,
      expires_at:
        input.expiresAt === undefined
          ? before.expires_at
          : input.expiresAt === null
            ? null
            : (parseInstant(input.expiresAt) ?? null),
    };
    const changes = changesBetween(fieldsOf(before), fieldsOf(after));
    if (changes !== undefined) {
      if ("expiresAt" in changes) {
        if (after.expires_at !== null && after.expires_at <= before.now) return expirationPast;
        const outliving = isLater(after.expires_at, before.expires_at)
          ? refuseOutliving(actor, after.expires_at)
          : undefined;
        if (outliving !== undefined) return outliving;
      }
      await updateApiKeyRow(transaction, before, after);
      const resource = { type: "api_key", id: before.id, name: after.name };
      const entry = { principal, action: "api_key.updated", resource, changes, origin };
      await record(transaction, entryStatement(database.schema, entry));
    }
    const row = await selectApiKey(transaction, principal.organizationId, id);
    return row === undefined ? { refused: "not_found" } : toApiKey(row);
  });
}
