import type { SecretFormat } from "../secret/secret-format.ts";
import type { Refusal } from "./refusal.ts";

/** The names of unknown fields are the client's: one that is a secret is not repeated. */
export function withoutSecrets(refusal: Refusal, format: SecretFormat): Refusal {
  if (refusal.errors === undefined) return refusal;
  const errors = refusal.errors.map((error) => ({ ...error, field: format.redact(error.field) }));
  return { ...refusal, errors };
}
