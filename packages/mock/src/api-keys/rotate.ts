import type { RotateApiKeyRequest, RotatedApiKey } from "@latchkey/contract";
import {
  apiKeyResource,
  DEFAULT_OVERLAP_SECONDS,
  isRefusal,
  judgeRotation,
  sameRotateText,
} from "@latchkey/contract/rules";
import type { Refusal, Rotation } from "@latchkey/contract/rules";
import { record } from "../audit/record.ts";
import type { ApiKeyRow } from "../memory/api-keys.ts";
import type { Caller } from "../caller.ts";
import type { Mock } from "../mock.ts";
import { judgeActor } from "./acting-key.ts";
import { toApiKey } from "./api-key.ts";
import { claim, refuseRepeated } from "./idempotency.ts";
import { currentSecret, endSecret, newSecret, previousSecret } from "./secrets.ts";

/** Gives a key a new secret; the old one works until the end of the overlap. */
export function rotateApiKey(
  mock: Mock,
  { principal, origin }: Caller,
  id: string,
  input: RotateApiKeyRequest,
  idempotencyKey: string | undefined,
): RotatedApiKey | Refusal {
  const actor = judgeActor(mock, principal);
  if (isRefusal(actor)) return actor;
  const { organizationId } = principal;
  const { overlapSeconds = DEFAULT_OVERLAP_SECONDS, expiresAt } = input;
  const asked = sameRotateText({ apiKeyId: id, overlapSeconds, expiresAt });
  const request = { operation: "rotateApiKey", principal, idempotencyKey, asked } as const;
  // Before all that time may change, as for a create.
  const repeated = refuseRepeated(mock, request);
  if (repeated !== undefined) return repeated;
  const row = mock.memory.apiKeys.get(organizationId, id);
  if (row === undefined) return { refused: "not_found" };
  const outcome = rotateRow(mock, row, input, actor);
  if (isRefusal(outcome)) return outcome;
  claim(mock, request, row.id);
  const resource = apiKeyResource(row);
  const { rotated, changes } = outcome;
  const action = "api_key.rotated";
  record(mock, { organizationId, principal, action, resource, changes, origin });
  return rotated;
}

/** Rotates a key that is there, where its state and the actor's end let it. */
export function rotateRow(
  mock: Mock,
  row: ApiKeyRow,
  input: RotateApiKeyRequest,
  actor: { readonly expiresAt: string | null },
): (Pick<Rotation, "changes"> & { readonly rotated: RotatedApiKey }) | Refusal {
  const now = mock.clock.now();
  const made = newSecret(mock, now);
  const [current, previous] = [currentSecret(row), previousSecret(row, now)];
  const { expiresAt, revokedAt } = row;
  const before = { hint: current.hint, previous, expiresAt, revokedAt };
  const rotation = judgeRotation(before, input, actor, made.hint, now);
  if (isRefusal(rotation)) return rotation;
  const { changes, validUntil } = rotation;
  const endedSecrets = previous === undefined ? [] : [endSecret(previous, now)];
  if (validUntil <= now) endedSecrets.push(endSecret(current, now));
  else current.validUntil = validUntil;
  mock.memory.apiKeys.addSecret(row, made);
  Object.assign(row, { expiresAt: rotation.expiresAt, updatedAt: now });
  return { changes, rotated: { apiKey: toApiKey(row, now), secret: made.secret, endedSecrets } };
}
