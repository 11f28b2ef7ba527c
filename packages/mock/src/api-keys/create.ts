import type { CreateApiKeyRequest, CreatedApiKey } from "@latchkey/contract";
import {
  apiKeyResource,
  createdSnapshot,
  expirationPast,
  isRefusal,
  referenceOf,
  refuseOutliving,
  refuseSecretIn,
  sameCreateText,
  wantedApiKey,
} from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import { record } from "../audit/record.ts";
import type { Caller } from "../caller.ts";
import type { Mock } from "../mock.ts";
import { judgeActor } from "./acting-key.ts";
import { toApiKey } from "./api-key.ts";
import { claim, refuseRepeated } from "./idempotency.ts";
import { newSecret } from "./secrets.ts";

/** Creates a key. The secret is in what this returns, and from then on only compared with. */
export function createApiKey(
  mock: Mock,
  { principal, origin }: Caller,
  input: CreateApiKeyRequest,
  idempotencyKey: string | undefined,
): CreatedApiKey | Refusal {
  const { memory, clock, seeded, settings } = mock;
  const wanted = wantedApiKey(input);
  const { name, description, expiresAt } = wanted;
  const inText = refuseSecretIn(settings.format, { name, description });
  if (inText !== undefined) return inText;
  const actor = judgeActor(mock, principal);
  if (isRefusal(actor)) return actor;
  const asked = sameCreateText(wanted);
  const request = { operation: "createApiKey", principal, idempotencyKey, asked } as const;
  // Before all that time may change: a repetition is told of the key even if it would be refused by now.
  const repeated = refuseRepeated(mock, request);
  if (repeated !== undefined) return repeated;
  const outliving = refuseOutliving(actor, expiresAt);
  if (outliving !== undefined) return outliving;
  const now = clock.now();
  if (expiresAt !== null && expiresAt <= now) return expirationPast;

  const { organizationId } = principal;
  const id = seeded.id(now);
  const made = newSecret(mock, now);
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
  claim(mock, request, id);
  record(mock, {
    organizationId,
    principal,
    action: "api_key.created",
    resource: apiKeyResource(row),
    changes: createdSnapshot(wanted, hint),
    origin,
  });
  return { apiKey: toApiKey(row, now), secret };
}
