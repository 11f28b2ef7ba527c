import type { Refusal } from "@latchkey/contract/rules";
import type { Transaction } from "kysely";
import { lockApiKey, shareApiKey } from "../postgres/api-keys.ts";
import type { Tables } from "../postgres/tables.ts";
import type { ActingPrincipal } from "../principal.ts";
import { statusOfRow } from "./api-key.ts";

/** When the actor ends, and with it what it may make; null is never. */
interface ActorsEnd {
  readonly expiresAt: string | null;
}

/**
 * Judges the key that acts once more, in the transaction of the change, and holds it until that is committed: the body of
 * a request may come long after its header, when the key is revoked or has got another expiration. So no change by a key
 * is committed after its revoke has answered.
 *
 * @param targetId The key that is changed, if there is one: a key that acts on itself is taken at once.
 * @returns Its end; `invalid_token` where it is not active any more.
 */
export async function judgeActor(
  transaction: Transaction<Tables>,
  principal: ActingPrincipal,
  targetId?: string,
): Promise<ActorsEnd | Refusal> {
  if (principal.type !== "api_key") return { expiresAt: null };
  const { organizationId, id } = principal;
  // Shared first and taken then, it would have two such requests wait for one another. In an address an id may be in capitals.
  const takeOrShare = id === targetId?.toLowerCase() ? lockApiKey : shareApiKey;
  const key = await takeOrShare(transaction, organizationId, id);
  if (key === undefined) return { refused: "invalid_token" };
  if (statusOfRow(key) !== "active") return { refused: "invalid_token" };
  return { expiresAt: key.expires_at?.toISOString() ?? null };
}
