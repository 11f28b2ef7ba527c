import type { RevokeApiKeyRequest, RevokedApiKey, SecretFormat } from "@latchkey/contract";
import {
  apiKeyResource,
  isRefusal,
  judgeRevocation,
  MOST_CREATED_SHOWN,
  referenceOf,
  refuseSecretIn,
  revocationOf,
} from "@latchkey/contract/rules";
import type { Refusal, Revocation } from "@latchkey/contract/rules";
import type { Transaction } from "kysely";
import { entriesStatement, record } from "../audit/record.ts";
import { lockApiKey, lockApiKeys, revokeApiKeyRows } from "../postgres/api-keys.ts";
import { selectCreatedApiKeys } from "../postgres/created-api-keys.ts";
import type { Database } from "../postgres/database.ts";
import { selectApiKey, selectApiKeysById } from "../postgres/select-api-keys.ts";
import type { Tables } from "../postgres/tables.ts";
import type { ActingPrincipal } from "../principal.ts";
import type { RequestOrigin } from "../request-origin.ts";
import { judgeActor } from "./acting-key.ts";
import { lastUseOf, toApiKey } from "./api-key.ts";
import { showHeld } from "./held-api-key.ts";

/** Revokes keys of an organization that their transaction holds, and writes the entries of that. */
export async function revokeHeld(
  transaction: Transaction<Tables>,
  schema: string,
  keys: readonly { readonly id: string; readonly name: string }[],
  principal: ActingPrincipal,
  { reason, note, changes, origin }: Revocation & { readonly origin: RequestOrigin },
): Promise<void> {
  const { organizationId } = principal;
  const ids = keys.map(({ id }) => id);
  const why = { reason, note };
  await revokeApiKeyRows(transaction, organizationId, ids, referenceOf(principal), why);
  const entries = keys.map((key) => {
    const resource = apiKeyResource(key);
    return { principal, action: "api_key.revoked", resource, changes, origin };
  });
  await record(transaction, entriesStatement(schema, entries));
}

/**
 * Revokes the active keys that a key created, and those that they created; the key itself is held, and creates no more.
 *
 * @returns Their ids.
 */
async function revokeCreated(
  transaction: Transaction<Tables>,
  schema: string,
  key: { readonly id: string },
  principal: ActingPrincipal,
  revocation: Revocation & { readonly origin: RequestOrigin },
): Promise<string[]> {
  const { organizationId } = principal;
  const along: string[] = [];
  for (;;) {
    // Again and again: until it is held, a key may create another.
    const created = await selectCreatedApiKeys(transaction, organizationId, key.id);
    if (created.length === 0) return along;
    const held = await lockApiKeys(transaction, organizationId, created);
    const active = held.filter((one) => one.revoked_at === null);
    if (active.length === 0) continue;
    await revokeHeld(transaction, schema, active, principal, revocation);
    along.push(...active.map(({ id }) => id));
  }
}

// Proved in test/faults/revocation-history.test.ts.
/**
 * Revokes a key, for good. Once this has resolved it is committed, and every admission that starts later rejects the
 * key. A revoked key stays as it is; the keys that it created may be revoked along all the same.
 */
export async function revokeApiKey(
  database: Database,
  format: SecretFormat,
  principal: ActingPrincipal,
  id: string,
  input: RevokeApiKeyRequest,
  origin: RequestOrigin,
): Promise<RevokedApiKey | Refusal> {
  const inText = refuseSecretIn(format, { note: input.note });
  if (inText !== undefined) return inText;
  const { organizationId } = principal;
  return database.transaction(async (transaction) => {
    const actor = await judgeActor(transaction, principal, id);
    if (isRefusal(actor)) return actor;
    const key = await lockApiKey(transaction, organizationId, id);
    const before = await selectApiKey(transaction, organizationId, id);
    if (key === undefined || before === undefined) return { refused: "not_found" };
    if (key.revoked_at === null) {
      const judged = judgeRevocation(lastUseOf(before), input, key.now);
      if (isRefusal(judged)) return judged;
      await revokeHeld(transaction, database.schema, [key], principal, { ...judged, origin });
    }
    let created: string[];
    if (input.alsoRevokeCreated === true) {
      // The condition is for the key that was named.
      const why = { ...revocationOf(input), origin };
      created = await revokeCreated(transaction, database.schema, key, principal, why);
    } else created = await selectCreatedApiKeys(transaction, organizationId, key.id);
    const apiKey = await showHeld(transaction, organizationId, id);
    const limit = MOST_CREATED_SHOWN;
    const rows = await selectApiKeysById(transaction, organizationId, created, limit);
    return {
      apiKey,
      createdApiKeys: rows.map(toApiKey),
      createdApiKeysCount: created.length,
    };
  });
}
