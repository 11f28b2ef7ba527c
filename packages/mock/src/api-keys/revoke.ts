import type { ApiKey } from "@latchkey/contract";
import { isRefusal } from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import { record } from "../audit/record.ts";
import type { Caller, Service } from "../service.ts";
import { judgeActor, referenceOf } from "./acting-key.ts";
import { toApiKey } from "./api-key.ts";

/** Revokes a key, for good. A revoked key stays as it is. */
export function revokeApiKey(
  service: Service,
  { principal, origin }: Caller,
  id: string,
): ApiKey | Refusal {
  const { memory, clock } = service;
  const actor = judgeActor(service, principal);
  if (isRefusal(actor)) return actor;
  const { organizationId } = principal;
  const row = memory.apiKeys.get(organizationId, id);
  if (row === undefined) return { refused: "not_found" };
  const now = clock.now();
  if (row.revokedAt === null) {
    Object.assign(row, { revokedAt: now, updatedAt: now, revokedBy: referenceOf(principal) });
    const resource = { type: "api_key", id: row.id, name: row.name };
    record(service, { organizationId, principal, action: "api_key.revoked", resource, origin });
  }
  return toApiKey(row, now);
}
