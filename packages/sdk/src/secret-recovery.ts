import type { LatchkeyError } from "./errors/latchkey-error.ts";
import { isProblemError } from "./errors/is-latchkey-error.ts";
import { SecretLostError } from "./errors/secret-lost-error.ts";

/**
 * What becomes of a call that makes a secret when a retry of its own is told that the secret was delivered before: the
 * answer that got lost had it, and it cannot be had again.
 */
export function secretRecovery(idempotencyKey: string): (error: LatchkeyError) => LatchkeyError {
  // A rotation of the key would belong here: it makes another secret for the same key.
  return (error) =>
    isProblemError(error, "secret_already_delivered")
      ? Object.assign(new SecretLostError(error.problem, idempotencyKey), {
          attempts: error.attempts,
        })
      : error;
}
