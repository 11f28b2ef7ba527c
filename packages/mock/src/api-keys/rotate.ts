import type { RotateApiKeyRequest, RotatedApiKey } from "@latchkey/contract";
import {
  DEFAULT_OVERLAP_SECONDS,
  isRefusal,
  judgeRotation,
  sameRotateText,
} from "@latchkey/contract/rules";
import type { Refusal, Rotation } from "@latchkey/contract/rules";
import { record } from "../audit/record.ts";
import type { ApiKeyRow, ApiKeySecretRow } from "../memory/api-keys.ts";
import type { Caller, Service } from "../service.ts";
import { judgeActor } from "./acting-key.ts";
import { toApiKey } from "./api-key.ts";
import { claim, refuseRepeated } from "./idempotency.ts";
import { currentSecret, endSecret, newSecret, previousSecret } from "./secrets.ts";

/** Gives a key a new secret; the old one works until the end of the overlap. */
export function rotateApiKey(
  service: Service,
  { principal, origin }: Caller,
  id: string,
  input: RotateApiKeyRequest,
  idempotencyKey: string | undefined,
): RotatedApiKey | Refusal {
  const actor = judgeActor(service, principal);
  if (isRefusal(actor)) return actor;
  const { organizationId } = principal;
  const { overlapSeconds = DEFAULT_OVERLAP_SECONDS, expiresAt } = input;
  const asked = sameRotateText({ apiKeyId: id, overlapSeconds, expiresAt });
  const request = { operation: "rotateApiKey", principal, idempotencyKey, asked } as const;
  // Before all that time may change, as for a create.
  const repeated = refuseRepeated(service, request);
  if (repeated !== undefined) return repeated;
  const row = service.memory.apiKeys.get(organizationId, id);
  if (row === undefined) return { refused: "not_found" };
  const now = service.clock.now();
  const made = newSecret(service, now);
  const rotation = judgeRow(row, input, actor, made, now);
  if (isRefusal(rotation)) return rotation;
  const rotated = applyRotation(service, row, rotation, made, now);
  claim(service, request, row.id);
  const resource = { type: "api_key", id: row.id, name: row.name };
  const { changes } = rotation;
  const action = "api_key.rotated";
  record(service, { organizationId, principal, action, resource, changes, origin });
  return rotated;
}

/** Judges the rotation of a key that is there. */
export function judgeRow(
  row: ApiKeyRow,
  input: RotateApiKeyRequest,
  actor: { readonly expiresAt: string | null },
  made: ApiKeySecretRow,
  now: Date,
): Rotation | Refusal {
  const { expiresAt, revokedAt } = row;
  const { hint } = currentSecret(row);
  const before = { hint, previous: previousSecret(row, now), expiresAt, revokedAt };
  return judgeRotation(before, input, actor, made.hint, now);
}

/** Carries a rotation out. */
export function applyRotation(
  { memory }: Service,
  row: ApiKeyRow,
  { expiresAt, validUntil }: Rotation,
  made: ApiKeySecretRow,
  now: Date,
): RotatedApiKey {
  const oldest = previousSecret(row, now);
  const old = currentSecret(row);
  const endedSecrets = oldest === undefined ? [] : [endSecret(oldest, now)];
  if (validUntil <= now) endedSecrets.push(endSecret(old, now));
  else old.validUntil = validUntil;
  memory.apiKeys.addSecret(row, made);
  Object.assign(row, { expiresAt, updatedAt: now });
  return { apiKey: toApiKey(row, now), secret: made.secret, endedSecrets };
}
