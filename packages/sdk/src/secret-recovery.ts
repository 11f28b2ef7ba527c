import type { RotatedApiKey } from "@latchkey/contract";
import type { RotateApiKeyFields } from "./api-key-fields.ts";
import { isProblemError } from "./errors/is-latchkey-error.ts";
import { SecretLostError } from "./errors/secret-lost-error.ts";
import type { IdempotentRequestOptions } from "./options.ts";
import type { ResponsePromise } from "./response-promise.ts";
import type { AfterUnclear } from "./transport.ts";

type Rotate = (
  apiKeyId: string,
  fields: RotateApiKeyFields,
  options: IdempotentRequestOptions,
) => ResponsePromise<RotatedApiKey>;

/**
 * What becomes of a call that makes a secret when a retry of its own is told that the secret was delivered before: the
 * answer that got lost had it. The key is rotated without an overlap, so that the lost secret ends, and the fresh one is
 * the answer. That takes of the call's retries, so however bad the network, it comes to an end.
 */
export function secretRecovery(
  rotate: Rotate,
  idempotencyKey: string,
  options: IdempotentRequestOptions,
): AfterUnclear<RotatedApiKey> {
  return (error, maxRetries) =>
    isProblemError(error, "secret_already_delivered")
      ? rotate(
          error.problem.apiKeyId,
          { overlapSeconds: 0 },
          { ...options, maxRetries, idempotencyKey: undefined },
        )
          .withResponse()
          .catch((cause: unknown) => {
            throw Object.assign(new SecretLostError(error.problem, idempotencyKey), {
              attempts: error.attempts,
              cause,
            });
          })
      : error;
}
