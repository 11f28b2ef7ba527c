import type { EndApiKeyOverlapRequest, EndedApiKeyOverlap } from "@latchkey/contract";
import {
  apiKeyResource,
  isRefusal,
  overlapEndChanges,
  refuseInactive,
  refuseUsedSince,
} from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import { record } from "../audit/record.ts";
import type { Caller } from "../caller.ts";
import type { Mock } from "../mock.ts";
import { judgeActor } from "./acting-key.ts";
import { toApiKey } from "./api-key.ts";
import { endSecret, lastUseOf, previousSecret } from "./secrets.ts";

/** Ends the old secret of a rotated key before its overlap is over. */
export function endApiKeyOverlap(
  mock: Mock,
  { principal, origin }: Caller,
  id: string,
  { ifUnusedForSeconds }: EndApiKeyOverlapRequest,
): EndedApiKeyOverlap | Refusal {
  const { memory, clock } = mock;
  const actor = judgeActor(mock, principal);
  if (isRefusal(actor)) return actor;
  const { organizationId } = principal;
  const row = memory.apiKeys.get(organizationId, id);
  if (row === undefined) return { refused: "not_found" };
  const now = clock.now();
  const inactive = refuseInactive(row, now);
  if (inactive !== undefined) return inactive;
  const previous = previousSecret(row, now);
  if (previous === undefined) return { apiKey: toApiKey(row, now), endedSecrets: [] };
  const used = refuseUsedSince(lastUseOf(previous), ifUnusedForSeconds, now);
  if (used !== undefined) return used;
  const changes = overlapEndChanges(previous);
  const endedSecrets = [endSecret(previous, now)];
  row.updatedAt = now;
  const resource = apiKeyResource(row);
  const action = "api_key.overlap_ended";
  record(mock, { organizationId, principal, action, resource, changes, origin });
  return { apiKey: toApiKey(row, now), endedSecrets };
}
