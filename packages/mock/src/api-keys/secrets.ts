import type { ApiKeyRow, ApiKeySecretRow } from "../memory/api-keys.ts";
import type { Service } from "../service.ts";

/** A secret that nobody has used yet. @param secret Default a new one. */
export function newSecret(
  { settings, seeded }: Service,
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
  };
}

/** The newest secret of a key. */
export function currentSecret({ id, secrets }: ApiKeyRow): ApiKeySecretRow {
  const newest = secrets.at(-1);
  if (newest === undefined) throw new Error(`The API key ${id} has no secret.`);
  return newest;
}

/** The secret before, while its overlap lasts. */
export function previousSecret({ secrets }: ApiKeyRow, now: Date): ApiKeySecretRow | undefined {
  return secrets.find(({ validUntil }) => validUntil !== null && validUntil > now);
}

/** The secret that was used last, if any was. */
export function lastUsedSecret({ secrets }: ApiKeyRow): ApiKeySecretRow | undefined {
  const used = secrets.filter(({ lastUsedAt }) => lastUsedAt !== null);
  const at = ({ lastUsedAt }: ApiKeySecretRow): number => lastUsedAt?.getTime() ?? 0;
  return used.toSorted((one, other) => at(one) - at(other)).at(-1);
}
