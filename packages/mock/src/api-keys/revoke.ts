import type {
  EntryRequest,
  PrincipalReference,
  RevokeApiKeyRequest,
  RevokedApiKey,
} from "@latchkey/contract";
import { statusOf } from "@latchkey/contract";
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
import { record } from "../audit/record.ts";
import type { ApiKeyRow } from "../memory/api-keys.ts";
import type { Caller } from "../caller.ts";
import type { Mock } from "../mock.ts";
import { judgeActor } from "./acting-key.ts";
import { toApiKey } from "./api-key.ts";
import { createdBy } from "./created-by.ts";
import { lastUsedSecret, lastUseOf } from "./secrets.ts";

/** Revokes a key, for good, and if it is wanted those that it has created. A revoked key stays as it is. */
export function revokeApiKey(
  mock: Mock,
  { principal, origin }: Caller,
  id: string,
  input: RevokeApiKeyRequest,
): RevokedApiKey | Refusal {
  const { memory, clock, settings } = mock;
  const inText = refuseSecretIn(settings.format, { note: input.note });
  if (inText !== undefined) return inText;
  const actor = judgeActor(mock, principal);
  if (isRefusal(actor)) return actor;
  const { organizationId } = principal;
  const row = memory.apiKeys.get(organizationId, id);
  if (row === undefined) return { refused: "not_found" };
  const now = clock.now();
  const by = { principal, origin };
  if (row.revokedAt === null) {
    const judged = judgeRevocation(lastUseOf(lastUsedSecret(row)), input, now);
    if (isRefusal(judged)) return judged;
    revokeRow(mock, row, judged, by, now);
  }
  const created = createdBy(memory, row).filter((one) => statusOf(one, now) === "active");
  if (input.alsoRevokeCreated ?? false) {
    const why = revocationOf(input);
    for (const one of created.toReversed()) revokeRow(mock, one, why, by, now);
  }
  return {
    apiKey: toApiKey(row, now),
    createdApiKeys: created.slice(0, MOST_CREATED_SHOWN).map((one) => toApiKey(one, now)),
    createdApiKeysCount: created.length,
  };
}

/** Revokes a key that is not, and writes the entry. */
export function revokeRow(
  mock: Mock,
  row: ApiKeyRow,
  { reason, note, changes }: Revocation,
  { principal, origin }: { readonly principal: PrincipalReference; readonly origin: EntryRequest },
  now: Date,
): void {
  const { organizationId } = row;
  Object.assign(row, {
    revokedAt: now,
    updatedAt: now,
    revokedBy: referenceOf(principal),
    revokedReason: reason,
    revokedNote: note,
  });
  const resource = apiKeyResource(row);
  const action = "api_key.revoked";
  record(mock, { organizationId, principal, action, resource, changes, origin });
}
