import type { EndApiKeyOverlapRequest, EndedApiKeyOverlap } from "@latchkey/contract";
import {
  apiKeyResource,
  isRefusal,
  overlapEndChanges,
  refuseInactive,
  refuseUsedSince,
} from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import { entryStatement, record } from "../audit/record.ts";
import { endSecrets, selectLiveSecrets } from "../postgres/api-key-secrets.ts";
import { lockApiKey, updateApiKeyRow } from "../postgres/api-keys.ts";
import type { Database } from "../postgres/database.ts";
import type { ActingPrincipal } from "../principal.ts";
import type { RequestOrigin } from "../request-origin.ts";
import { judgeActor } from "./acting-key.ts";
import { lastUseOf } from "./api-key.ts";
import { endedSecretOf } from "./ended-secret.ts";
import { showHeld } from "./held-api-key.ts";

// Proved in test/faults/revocation-history.test.ts.
/**
 * Ends the old secret of a rotated key before its overlap is over. Once this has resolved it is committed, and every
 * admission that starts later rejects that secret. Where no overlap is under way, nothing is written.
 */
export async function endOverlap(
  database: Database,
  principal: ActingPrincipal,
  id: string,
  input: EndApiKeyOverlapRequest,
  origin: RequestOrigin,
): Promise<EndedApiKeyOverlap | Refusal> {
  return database.transaction(async (transaction) => {
    const actor = await judgeActor(transaction, principal, id);
    if (isRefusal(actor)) return actor;
    const key = await lockApiKey(transaction, principal.organizationId, id);
    if (key === undefined) return { refused: "not_found" };
    const dates = { expiresAt: key.expires_at, revokedAt: key.revoked_at };
    const inactive = refuseInactive(dates, key.now);
    if (inactive !== undefined) return inactive;
    const { previous } = await selectLiveSecrets(transaction, key);
    if (previous !== undefined) {
      const used = refuseUsedSince(lastUseOf(previous), input.ifUnusedForSeconds, key.now);
      if (used !== undefined) return used;
      await endSecrets(transaction, key, "previous", key.now);
      await updateApiKeyRow(transaction, key, { updated_at: key.now });
      const resource = apiKeyResource(key);
      const changes = overlapEndChanges({
        hint: previous.hint,
        validUntil: previous.valid_until,
      });
      const entry = { principal, action: "api_key.overlap_ended", resource, changes, origin };
      await record(transaction, entryStatement(database.schema, entry));
    }
    const apiKey = await showHeld(transaction, principal.organizationId, id);
    const endedSecrets = previous === undefined ? [] : [endedSecretOf(previous)];
    return { apiKey, endedSecrets };
  });
}
