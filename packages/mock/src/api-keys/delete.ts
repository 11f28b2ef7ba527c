import { statusOf } from "@latchkey/contract";
import { isRefusal } from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import { record } from "../audit/record.ts";
import type { Caller, Service } from "../service.ts";
import { judgeActor } from "./acting-key.ts";

/** Deletes a revoked or expired key; its entries stay in the log. */
export function deleteApiKey(
  service: Service,
  { principal, origin }: Caller,
  id: string,
): { readonly deleted: true } | Refusal {
  const { memory, clock } = service;
  const actor = judgeActor(service, principal);
  if (isRefusal(actor)) return actor;
  const { organizationId } = principal;
  const row = memory.apiKeys.get(organizationId, id);
  if (row === undefined) return { refused: "not_found" };
  if (statusOf(row, clock.now()) === "active") return { refused: "api_key_active" };
  memory.apiKeys.remove(row);
  const resource = { type: "api_key", id: row.id, name: row.name };
  record(service, { organizationId, principal, action: "api_key.deleted", resource, origin });
  return { deleted: true };
}
