import { statusOf } from "@latchkey/contract";
import type { Principal } from "@latchkey/contract";
import type { Refusal } from "@latchkey/contract/rules";
import type { Mock } from "../mock.ts";

/** Judges the key that acts once more: the body of a request may come long after its header. */
export function judgeActor({ memory, clock }: Mock, principal: Principal): Principal | Refusal {
  if (principal.type !== "api_key") return principal;
  const key = memory.apiKeys.get(principal.organizationId, principal.id);
  if (key === undefined) return { refused: "invalid_token" };
  if (statusOf(key, clock.now()) !== "active") return { refused: "invalid_token" };
  return { ...principal, expiresAt: key.expiresAt?.toISOString() ?? null };
}
