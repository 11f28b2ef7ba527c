import { exchange } from "./exchange.ts";
import { attemptWatcher } from "./attempt-watcher.ts";
import type { LatchkeyError } from "./errors/latchkey-error.ts";
import type { Reader } from "./exchange.ts";
import type { OperationRequest } from "./operation-client.ts";
import { checkCallOptions } from "./option-rules.ts";
import type { RequestOptions } from "./options.ts";
import { responsePromise } from "./response-promise.ts";
import type { ResponsePromise, WithResponse } from "./response-promise.ts";
import { pause, waitBeforeRetryMs } from "./retries.ts";
import type { Settings } from "./settings.ts";

/**
 * What a failure means after an attempt that may have been carried out: another error, undefined where it says that the
 * work is done and there is nothing to return, or another call whose end is this one's.
 */
type AfterUnclear<Data> = (
  error: LatchkeyError,
  retriesLeft: number,
) => LatchkeyError | undefined | Promise<WithResponse<Data>>;

/**
 * Carries a call to the service, in as many attempts as it takes; what goes wrong comes out as a `LatchkeyError`.
 *
 * @param operationId What logger and observers know it by.
 * @param describe Gives the request, or throws an InvalidArgumentError.
 */
export type Transport = <Data>(
  operationId: string,
  describe: () => OperationRequest<unknown>,
  read: Reader<Data>,
  options: RequestOptions | undefined,
  afterUnclear?: AfterUnclear<Data>,
) => ResponsePromise<Data>;

export function createTransport(settings: Settings): Transport {
  const watch = attemptWatcher(settings);

  async function carry<Data>(
    operationId: string,
    describe: () => OperationRequest<unknown>,
    read: Reader<Data>,
    options: RequestOptions,
    afterUnclear: AfterUnclear<Data> | undefined,
  ): Promise<WithResponse<Data>> {
    checkCallOptions(options);
    const request = describe();
    const { maxRetries = settings.maxRetries, signal } = options;
    let unclear = false;
    for (let attempt = 1; ; attempt += 1) {
      const ended = watch(operationId, request, attempt);
      const {
        details,
        data,
        error: failure,
      } = await exchange(request, read, attempt, settings, options);
      const error =
        failure && unclear && afterUnclear
          ? afterUnclear(failure, maxRetries - attempt + 1)
          : failure;
      if (error instanceof Promise) {
        ended(details, failure, undefined);
        const { data: found, response } = await error;
        return { data: found, response: { ...response, attempts: attempt + response.attempts } };
      }
      const waitMs = error && attempt <= maxRetries ? waitBeforeRetryMs(error, attempt) : undefined;
      ended(details, error, waitMs);
      // Without an error there was an answer; data is undefined only where a failure says that the work is done, and
      // there Data is void.
      if (!error)
        return { data, response: { ...details, attempts: attempt } } as WithResponse<Data>;
      if (waitMs === undefined) throw error;
      // A 429 comes before anything is done.
      unclear ||= details?.status !== 429;
      await pause(waitMs, signal);
    }
  }

  return (operationId, describe, read, options = {}, afterUnclear) =>
    responsePromise(carry(operationId, describe, read, options, afterUnclear));
}
