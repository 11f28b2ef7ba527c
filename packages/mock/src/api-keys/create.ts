import { parseInstant } from "@latchkey/contract";
import type { CreateApiKeyRequest, CreatedApiKey } from "@latchkey/contract";
import {
  expirationPast,
  isRefusal,
  refuseOutliving,
  refuseSecretIn,
  sameCreateText,
} from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import { record } from "../audit/record.ts";
import type { Caller } from "../caller.ts";
import type { MockParts } from "../mock-parts.ts";
import { judgeActor, referenceOf } from "./acting-key.ts";
import { toApiKey } from "./api-key.ts";
import { claim, refuseRepeated } from "./idempotency.ts";
import { newSecret } from "./secrets.ts";

/** Creates a key. The secret is in what this returns, and from then on only compared with. */
export function createApiKey(
  parts: MockParts,
  { principal, origin }: Caller,
  input: CreateApiKeyRequest,
  idempotencyKey: string | undefined,
): CreatedApiKey | Refusal {
  const { memory, clock, seeded, settings } = parts;
  const { name, description = null } = input;
  const expiresAt = input.expiresAt ? (parseInstant(input.expiresAt) ?? null) : null;
  const inText = refuseSecretIn(settings.format, { name, description });
  if (inText !== undefined) return inText;
  const actor = judgeActor(parts, principal);
  if (isRefusal(actor)) return actor;
  const wanted = { name, description, expiresAt };
  const asked = sameCreateText(wanted);
  const request = { operation: "createApiKey", principal, idempotencyKey, asked } as const;
  // Before all that time may change: a repetition is told of the key even if it would be refused by now.
  const repeated = refuseRepeated(parts, request);
  if (repeated !== undefined) return repeated;
  const outliving = refuseOutliving(actor, expiresAt);
  if (outliving !== undefined) return outliving;
  const now = clock.now();
  if (expiresAt !== null && expiresAt <= now) return expirationPast;

  const { organizationId } = principal;
  const id = seeded.id(now);
  const made = newSecret(parts, now);
  const { secret, hint } = made;
  const row = {
    organizationId,
    id,
    secrets: [made],
    ...wanted,
    createdAt: now,
    createdBy: referenceOf(principal),
    updatedAt: now,
    revokedAt: null,
    revokedBy: null,
    revokedReason: null,
    revokedNote: null,
  };
  memory.apiKeys.add(row);
  claim(parts, request, id);
  record(parts, {
    organizationId,
    principal,
    action: "api_key.created",
    resource: { type: "api_key", id, name },
    changes: { snapshot: { name, description, hint, expiresAt: expiresAt?.toISOString() ?? null } },
    origin,
  });
  return { apiKey: toApiKey(row, now), secret };
}
