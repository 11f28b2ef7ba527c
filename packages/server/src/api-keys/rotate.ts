import type { RotateApiKeyRequest, RotatedApiKey, SecretFormat } from "@latchkey/contract";
import {
  apiKeyResource,
  DEFAULT_OVERLAP_SECONDS,
  isRefusal,
  judgeRotation,
} from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import type { Transaction } from "kysely";
import { entryStatement, record } from "../audit/record.ts";
import { endSecrets, insertApiKeySecret, selectLiveSecrets } from "../postgres/api-key-secrets.ts";
import { lockApiKey, updateApiKeyRow } from "../postgres/api-keys.ts";
import type { Database } from "../postgres/database.ts";
import { pruneIdempotencyKeys } from "../postgres/idempotency-keys.ts";
import type { Tables } from "../postgres/tables.ts";
import type { ActingPrincipal } from "../principal.ts";
import { judgeActor } from "./acting-key.ts";
import { endedSecretOf, toldSecretOf } from "./ended-secret.ts";
import { showHeld } from "./held-api-key.ts";
import { claimRotate } from "./idempotency.ts";
import type { RepeatableOrigin } from "./idempotency.ts";
import { newSecret } from "./new-secret.ts";

// Proved in test/faults/revocation-history.test.ts.
/**
 * Gives a key a new secret; the old one works until the end of the overlap. Whoever changes a key holds it, so rotations
 * take turns: at most two of its secrets work at any instant. The new secret is in what this returns and nowhere else.
 */
export async function rotateApiKey(
  database: Database,
  format: SecretFormat,
  principal: ActingPrincipal,
  id: string,
  input: RotateApiKeyRequest,
  { origin, idempotencyKey }: RepeatableOrigin,
): Promise<RotatedApiKey | Refusal> {
  const { organizationId } = principal;
  const { overlapSeconds = DEFAULT_OVERLAP_SECONDS, expiresAt } = input;
  const { secret, hint, digest } = newSecret(format);
  const rotate = async (transaction: Transaction<Tables>): Promise<RotatedApiKey | Refusal> => {
    const actor = await judgeActor(transaction, principal, id);
    if (isRefusal(actor)) return actor;
    if (idempotencyKey !== undefined) {
      // Before all that time may change, as for a create.
      const wanted = { apiKeyId: id, overlapSeconds, expiresAt };
      const repeated = await claimRotate(transaction, principal, idempotencyKey, wanted);
      if (repeated !== undefined) return repeated;
    }
    const key = await lockApiKey(transaction, organizationId, id);
    if (key === undefined) return { refused: "not_found" };
    const { current, previous } = await selectLiveSecrets(transaction, key);
    const before = {
      hint: current.hint,
      previous: toldSecretOf(previous),
      expiresAt: key.expires_at,
      revokedAt: key.revoked_at,
    };
    const judged = judgeRotation(before, input, actor, hint, key.now);
    if (isRefusal(judged)) return judged;
    const { changes, validUntil } = judged;

    await endSecrets(transaction, key, "previous", key.now);
    await endSecrets(transaction, key, "current", validUntil);
    await insertApiKeySecret(transaction, { digest, organizationId, apiKeyId: key.id, hint });
    await updateApiKeyRow(transaction, key, { expires_at: judged.expiresAt, updated_at: key.now });
    const resource = apiKeyResource(key);
    const entry = { principal, action: "api_key.rotated", resource, changes, origin };
    await record(transaction, entryStatement(database.schema, entry));
    if (idempotencyKey !== undefined) await pruneIdempotencyKeys(transaction, organizationId);

    const apiKey = await showHeld(transaction, organizationId, id);
    const ended = [previous, overlapSeconds === 0 ? current : undefined];
    const endedSecrets = ended.filter((one) => one !== undefined).map(endedSecretOf);
    return { apiKey, secret, endedSecrets };
  };
  // A refusal leaves no claim behind.
  return database.transaction(rotate, isRefusal);
}
