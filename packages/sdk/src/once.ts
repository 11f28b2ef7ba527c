import type { RotatedApiKey } from "@latchkey/contract";
import type { RotateApiKeyFields } from "./api-key-fields.ts";
import { isProblemError } from "./errors/is-latchkey-error.ts";
import { SecretLostError } from "./errors/secret-lost-error.ts";
import type { OperationRequest } from "./operation-client.ts";
import type { IdempotentRequestOptions } from "./options.ts";
import { jsonWith } from "./readers.ts";
import type { ResponsePromise } from "./response-promise.ts";
import type { Transport } from "./transport.ts";

type Rotate = (
  apiKeyId: string,
  fields: RotateApiKeyFields,
  options: IdempotentRequestOptions,
) => ResponsePromise<RotatedApiKey>;

type CallOnce = (
  operationId: string,
  describe: (headers: { "Idempotency-Key": string }) => OperationRequest<unknown>,
  options: IdempotentRequestOptions | undefined,
) => ResponsePromise<RotatedApiKey>;

/**
 * Carries calls that make a secret, each once, in however many attempts: the service knows them by one idempotency key.
 *
 * When a retry is told that the secret was delivered before, the answer that got lost had it. The key is then rotated
 * without an overlap, so that the lost secret ends, and the fresh one is the answer. That takes of the call's retries, so
 * however bad the network, it comes to an end.
 */
export function onceOver(send: Transport, rotate: Rotate): CallOnce {
  return (operationId, describe, options = {}) => {
    // Random enough to be the only one. Not a UUID: browsers make one on https and localhost only.
    const idempotencyKey =
      options.idempotencyKey ?? crypto.getRandomValues(new Uint32Array(4)).join("-");
    return send<RotatedApiKey>(
      operationId,
      () => describe({ "Idempotency-Key": idempotencyKey }),
      jsonWith("secret"),
      options,
      (error, maxRetries) =>
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
          : error,
    );
  };
}
