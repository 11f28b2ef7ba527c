import type { EndedSecret } from "@latchkey/contract";
import type { LastUse, ToldSecret } from "@latchkey/contract/rules";
import type { ApiKeyRow, ApiKeySecretRow } from "../memory/api-keys.ts";
import type { Mock } from "../mock.ts";

/** A secret in its overlap. */
type OverlappingSecret = ApiKeySecretRow & ToldSecret;

/** A secret that nobody has used yet. @param secret Default a new one. */
export function newSecret(
  { settings, seeded }: Mock,
  now: Date,
  secret: string = seeded.secret(),
): ApiKeySecretRow {
  return {
    secret,
    hint: settings.format.hint(secret),
    createdAt: now,
    validUntil: null,
    lastUsedAt: null,
    lastUsedIp: null,
    lastUsedUserAgent: null,
    leakReportedAt: null,
  };
}

/** The newest secret of a key. */
export function currentSecret({ id, secrets }: ApiKeyRow): ApiKeySecretRow {
  const newest = secrets.at(-1);
  if (newest === undefined) throw new Error(`The API key ${id} has no secret.`);
  return newest;
}

/** Whether a secret works no more, whatever its key's status. */
export function isEnded({ validUntil }: ApiKeySecretRow, now: Date): boolean {
  return validUntil !== null && validUntil <= now;
}

/** The secret before, while its overlap lasts. */
export function previousSecret({ secrets }: ApiKeyRow, now: Date): OverlappingSecret | undefined {
  return secrets.find(
    (secret): secret is OverlappingSecret => secret.validUntil !== null && !isEnded(secret, now),
  );
}

/** The last use of a secret. */
export function lastUseOf(secret: Omit<ApiKeySecretRow, "secret"> | undefined): LastUse {
  return {
    lastUsedAt: secret?.lastUsedAt?.toISOString() ?? null,
    lastUsedIp: secret?.lastUsedIp ?? null,
    lastUsedUserAgent: secret?.lastUsedUserAgent ?? null,
  };
}

/** The secret that was used last, if any was. */
export function lastUsedSecret({ secrets }: ApiKeyRow): ApiKeySecretRow | undefined {
  const used = secrets.filter(({ lastUsedAt }) => lastUsedAt !== null);
  const at = ({ lastUsedAt }: ApiKeySecretRow): number => lastUsedAt?.getTime() ?? 0;
  return used.toSorted((one, other) => at(one) - at(other)).at(-1);
}

/** Ends a secret at once, and tells of it. */
export function endSecret(secret: ApiKeySecretRow, now: Date): EndedSecret {
  secret.validUntil = now;
  return { hint: secret.hint, ...lastUseOf(secret) };
}
