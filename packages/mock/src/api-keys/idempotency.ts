import type { OperationId, Principal } from "@latchkey/contract";
import { CLAIM_HOURS } from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import type { Mock } from "../mock.ts";

const CLAIM_MS = CLAIM_HOURS * 3_600_000;

/** A request that may be repeated; without an idempotency key it may not. */
interface RepeatableRequest {
  readonly operation: OperationId;
  readonly principal: Principal;
  readonly idempotencyKey: string | undefined;
  /** What tells it from another. */
  readonly asked: string;
}

function claimOf({ operation, principal, idempotencyKey }: RepeatableRequest): string {
  const { organizationId, type, id } = principal;
  return JSON.stringify([organizationId, type, id, operation, idempotencyKey]);
}

/** The refusal of a request that repeats an earlier one. */
export function refuseRepeated(
  { memory, clock }: Mock,
  request: RepeatableRequest,
): Refusal | undefined {
  if (request.idempotencyKey === undefined) return undefined;
  const earlier = memory.claims.get(claimOf(request));
  if (earlier === undefined) return undefined;
  if (earlier.createdAt.getTime() <= clock.now().getTime() - CLAIM_MS) return undefined;
  return earlier.asked === request.asked
    ? { refused: "secret_already_delivered", apiKeyId: earlier.apiKeyId }
    : { refused: "idempotency_key_reused" };
}

/** Claims the idempotency key of a request that is carried out. */
export function claim({ memory, clock }: Mock, request: RepeatableRequest, apiKeyId: string): void {
  if (request.idempotencyKey === undefined) return;
  const { asked } = request;
  memory.claims.set(claimOf(request), { asked, apiKeyId, createdAt: clock.now() });
}
