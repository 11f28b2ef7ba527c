import { sameCreateText } from "@latchkey/contract/rules";
import type { Refusal, WantedApiKey } from "@latchkey/contract/rules";
import { hash } from "node:crypto";
import type { Transaction } from "kysely";
import { claimIdempotencyKey } from "../postgres/idempotency-keys.ts";
import type { Tables } from "../postgres/tables.ts";
import { referenceOf } from "../principal.ts";
import type { ActingPrincipal } from "../principal.ts";

const sha256 = (text: string): Buffer => hash("sha256", text, "buffer");

/**
 * Claims the idempotency key of a create, in the transaction that creates the key: then both are committed together, or
 * neither, and a repetition that comes meanwhile waits for that.
 *
 * @returns The refusal of a repetition.
 */
export async function claimCreate(
  transaction: Transaction<Tables>,
  principal: ActingPrincipal,
  idempotencyKey: string,
  wanted: WantedApiKey & { readonly id: string },
): Promise<Refusal | undefined> {
  const earlier = await claimIdempotencyKey(transaction, {
    organizationId: principal.organizationId,
    principal: referenceOf(principal),
    operation: "createApiKey",
    keyDigest: sha256(idempotencyKey),
    requestDigest: sha256(sameCreateText(wanted)),
    apiKeyId: wanted.id,
  });
  if (earlier === undefined) return undefined;
  const { isSameRequest, apiKeyId } = earlier;
  return isSameRequest
    ? { refused: "secret_already_delivered", apiKeyId }
    : { refused: "idempotency_key_reused" };
}
