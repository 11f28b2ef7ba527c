import type { ApiKey, UpdateApiKeyRequest } from "@latchkey/contract";
import { apiKeyResource, isRefusal, judgeUpdate, refuseSecretIn } from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import { record } from "../audit/record.ts";
import type { Caller } from "../caller.ts";
import type { Mock } from "../mock.ts";
import { judgeActor } from "./acting-key.ts";
import { toApiKey } from "./api-key.ts";

/** Updates a key: absent is unchanged, null clears. A change of nothing writes nothing, and no entry. */
export function updateApiKey(
  mock: Mock,
  { principal, origin }: Caller,
  id: string,
  input: UpdateApiKeyRequest,
): ApiKey | Refusal {
  const { memory, clock, settings } = mock;
  const { name, description } = input;
  const inText = refuseSecretIn(settings.format, { name, description });
  if (inText !== undefined) return inText;
  const actor = judgeActor(mock, principal);
  if (isRefusal(actor)) return actor;
  const row = memory.apiKeys.get(principal.organizationId, id);
  if (row === undefined) return { refused: "not_found" };
  const now = clock.now();
  const judged = judgeUpdate(row, input, actor, now);
  if (isRefusal(judged)) return judged;
  const { after, changes } = judged;
  if (changes !== undefined) {
    Object.assign(row, after, { updatedAt: now });
    const resource = apiKeyResource(row);
    const { organizationId } = principal;
    const action = "api_key.updated";
    record(mock, { organizationId, principal, action, resource, changes, origin });
  }
  return toApiKey(row, now);
}
