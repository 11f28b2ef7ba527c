import { statusOf } from "@latchkey/contract";
import { apiKeyResource, isRefusal } from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import { record } from "../audit/record.ts";
import type { Caller } from "../caller.ts";
import type { Mock } from "../mock.ts";
import { judgeActor } from "./acting-key.ts";

/** Deletes a revoked or expired key; its entries stay in the log. */
export function deleteApiKey(
  mock: Mock,
  { principal, origin }: Caller,
  id: string,
): { readonly deleted: true } | Refusal {
  const { memory, clock } = mock;
  const actor = judgeActor(mock, principal);
  if (isRefusal(actor)) return actor;
  const { organizationId } = principal;
  const row = memory.apiKeys.get(organizationId, id);
  if (row === undefined) return { refused: "not_found" };
  if (statusOf(row, clock.now()) === "active") return { refused: "api_key_active" };
  memory.apiKeys.remove(row);
  const resource = apiKeyResource(row);
  record(mock, { organizationId, principal, action: "api_key.deleted", resource, origin });
  return { deleted: true };
}
