import type { OperationId, Principal } from "@latchkey/contract";
import type { Refusal } from "@latchkey/contract/rules";
import type { MockParts } from "../mock-parts.ts";

/** As openapi.yaml has it. */
const KEPT_MS = 24 * 60 * 60 * 1000;

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
  { memory, clock }: MockParts,
  request: RepeatableRequest,
): Refusal | undefined {
  if (request.idempotencyKey === undefined) return undefined;
  const earlier = memory.claims.get(claimOf(request));
  if (earlier === undefined) return undefined;
  if (earlier.createdAt.getTime() <= clock.now().getTime() - KEPT_MS) return undefined;
  return earlier.asked === request.asked
    ? { refused: "secret_already_delivered", apiKeyId: earlier.apiKeyId }
    : { refused: "idempotency_key_reused" };
}

/** Claims the idempotency key of a request that is carried out. */
export function claim(
  { memory, clock }: MockParts,
  request: RepeatableRequest,
  apiKeyId: string,
): void {
  if (request.idempotencyKey === undefined) return;
  const { asked } = request;
  memory.claims.set(claimOf(request), { asked, apiKeyId, createdAt: clock.now() });
}
