import { referenceOf, sameCreateText, sameRotateText } from "@latchkey/contract/rules";
import type { Refusal, WantedApiKey, WantedRotation } from "@latchkey/contract/rules";
import { hash } from "node:crypto";
import type { Transaction } from "kysely";
import { claimIdempotencyKey } from "../postgres/idempotency-keys.ts";
import type { Tables } from "../postgres/tables.ts";
import type { ActingPrincipal } from "../principal.ts";
import type { RequestOrigin } from "../request-origin.ts";

/** The request that a create or a rotation comes from. */
export interface RepeatableOrigin {
  readonly origin: RequestOrigin;
  /** What the request may be repeated under without being carried out a second time. */
  readonly idempotencyKey: string | undefined;
}

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
  wanted: WantedApiKey,
  apiKeyId: string,
): Promise<Refusal | undefined> {
  return claim(transaction, principal, idempotencyKey, {
    operation: "createApiKey",
    asked: sameCreateText(wanted),
    apiKeyId,
  });
}

/** Claims the idempotency key of a rotation, in the transaction that rotates, as a create does. */
export async function claimRotate(
  transaction: Transaction<Tables>,
  principal: ActingPrincipal,
  idempotencyKey: string,
  wanted: WantedRotation,
): Promise<Refusal | undefined> {
  return claim(transaction, principal, idempotencyKey, {
    operation: "rotateApiKey",
    asked: sameRotateText(wanted),
    apiKeyId: wanted.apiKeyId,
  });
}

async function claim(
  transaction: Transaction<Tables>,
  principal: ActingPrincipal,
  idempotencyKey: string,
  request: { readonly operation: string; readonly asked: string; readonly apiKeyId: string },
): Promise<Refusal | undefined> {
  const earlier = await claimIdempotencyKey(transaction, {
    organizationId: principal.organizationId,
    principal: referenceOf(principal),
    operation: request.operation,
    keyDigest: sha256(idempotencyKey),
    requestDigest: sha256(request.asked),
    apiKeyId: request.apiKeyId,
  });
  if (earlier === undefined) return undefined;
  const { isSameRequest, apiKeyId } = earlier;
  return isSameRequest
    ? { refused: "secret_already_delivered", apiKeyId }
    : { refused: "idempotency_key_reused" };
}
