import type { Principal } from "@latchkey/contract";
import { sameCreateText } from "@latchkey/contract/rules";
import type { Refusal, WantedApiKey } from "@latchkey/contract/rules";
import type { Service } from "../service.ts";

/** As openapi.yaml has it. */
const KEPT_MS = 24 * 60 * 60 * 1000;

function claimOf(principal: Principal, idempotencyKey: string): string {
  const { organizationId, type, id } = principal;
  return JSON.stringify([organizationId, type, id, idempotencyKey]);
}

/** The refusal of a create that repeats an earlier one. */
export function refuseRepeated(
  { memory, clock }: Service,
  principal: Principal,
  idempotencyKey: string,
  wanted: WantedApiKey,
): Refusal | undefined {
  const earlier = memory.claims.get(claimOf(principal, idempotencyKey));
  if (earlier === undefined) return undefined;
  if (earlier.createdAt.getTime() <= clock.now().getTime() - KEPT_MS) return undefined;
  return earlier.asked === sameCreateText(wanted)
    ? { refused: "secret_already_delivered", apiKeyId: earlier.apiKeyId }
    : { refused: "idempotency_key_reused" };
}

/** Claims an idempotency key for a create that is carried out. */
export function claimCreate(
  { memory, clock }: Service,
  principal: Principal,
  idempotencyKey: string,
  wanted: WantedApiKey & { readonly id: string },
): void {
  const asked = sameCreateText(wanted);
  const claim = { asked, apiKeyId: wanted.id, createdAt: clock.now() };
  memory.claims.set(claimOf(principal, idempotencyKey), claim);
}
