import { statusOf } from "@latchkey/contract";
import type { Refusal } from "@latchkey/contract/rules";
import type { Transaction } from "kysely";
import { lockApiKey, shareApiKey } from "../postgres/api-keys.ts";
import type { Tables } from "../postgres/tables.ts";
import type { ActingPrincipal } from "../principal.ts";

/** When the actor ends, and with it what it may make; null is never. */
interface ActorsEnd {
  readonly expiresAt: string | null;
}

/**
 * Judges the key that acts once more, in the transaction of the change, and holds it until that is committed: the body of
 * a request may come long after its header, when the key is revoked or has got another expiration. So no change by a key
 * is committed after its revoke has answered.
 *
 * @param targetId The key that is changed, if there is one: acting on itself, a key is taken once.
 */
export async function judgeActor(
  transaction: Transaction<Tables>,
  principal: ActingPrincipal,
  targetId?: string,
): Promise<ActorsEnd | Refusal> {
  if (principal.type !== "api_key") return { expiresAt: null };
  const { organizationId, id } = principal;
  const key = await (id === targetId ? lockApiKey : shareApiKey)(transaction, organizationId, id);
  if (key === undefined) return { refused: "invalid_token" };
  const status = statusOf({ revokedAt: key.revoked_at, expiresAt: key.expires_at }, key.now);
  if (status !== "active") return { refused: "invalid_token" };
  return { expiresAt: key.expires_at?.toISOString() ?? null };
}
