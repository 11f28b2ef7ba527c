import { createTransport } from "./transport.ts";
import { anyJson, jsonWith } from "./readers.ts";
import type { Principal } from "@latchkey/contract";
import { apiKeysOver } from "./api-key-calls.ts";
import type { ApiKeys } from "./api-keys.ts";
import { auditLogOver } from "./audit-log.ts";
import type { AuditLog } from "./audit-log.ts";
import { getPrincipal } from "./generated/index.ts";
import { operationClient as client } from "./operation-client.ts";
import type { IdempotentRequestOptions, LatchkeyOptions, RequestOptions } from "./options.ts";
import { changedOptions } from "./changed-options.ts";
import type { ChangedOptions } from "./changed-options.ts";
import { describeRaw, isIdempotent } from "./raw-request.ts";
import type { RawRequest } from "./raw-request.ts";
import type { ResponsePromise } from "./response-promise.ts";
import { readOptions } from "./settings.ts";
import type { Transport } from "./transport.ts";

/**
 * A client of the Latchkey API, for one service and one principal. It keeps no connection of its own, so there is
 * nothing to close, and it does not show its secret when it is logged.
 *
 * Calls are tried again after network errors, timeouts and the statuses 408, 429 and 5xx. Redirects are not followed.
 *
 * ```ts
 * const latchkey = new Latchkey({ baseUrl: "https://keys.example.com", apiKey: secretFromYourVault });
 * const { apiKey, secret } = await latchkey.apiKeys.create({ name: "CI/CD Pipeline" });
 * ```
 */
export class Latchkey {
  /** Create, list, get, update, rotate, revoke and delete API keys, and report leaked ones. */
  declare readonly apiKeys: ApiKeys;

  /** List, get and export audit log entries. */
  declare readonly auditLog: AuditLog;

  readonly #options: LatchkeyOptions;
  readonly #send: Transport;

  /**
   * @param options What is not given of `apiKey` and `baseUrl` is taken from the environment's `LATCHKEY_API_KEY` and
   *   `LATCHKEY_BASE_URL`; with `credentials` no secret is.
   * @throws InvalidArgumentError with everything that is wrong with the options.
   */
  constructor(options: LatchkeyOptions = {}) {
    const settings = readOptions(options);
    // With what the environment gave, so that a client made from this one does not look there again.
    const { apiKey, baseUrl } = settings;
    // One of apiKey and credentials, as before.
    this.#options = { ...options, apiKey, baseUrl } as LatchkeyOptions;
    this.#send = createTransport(settings);
    this.apiKeys = apiKeysOver(this.#send);
    this.auditLog = auditLogOver(this.#send);
  }

  /**
   * A client with some options changed; undefined keeps. An `apiKey` takes the place of `credentials`, and the other way
   * round. With a `baseUrl` of another origin, `apiKey` and `headers` must be given again: they were for the other one.
   *
   * ```ts
   * const patient = latchkey.withOptions({ timeoutMs: 60_000, maxRetries: 5 });
   * ```
   *
   * @throws InvalidArgumentError with everything that is wrong with the options.
   */
  withOptions(changes: ChangedOptions): Latchkey {
    return new Latchkey(changedOptions(this.#options, changes));
  }

  /**
   * Who the client acts as, and in which organization: a quick way to see whether a secret works.
   *
   * @throws ProblemError `unauthenticated` or `invalid_token` (401) if it does not; `invalid_request` (400),
   *   `internal_error` (500), `unavailable` (503).
   */
  principal(options?: RequestOptions): ResponsePromise<Principal> {
    return this.#send(
      "getPrincipal",
      () => getPrincipal({ client }),
      jsonWith<Principal>("organizationId"),
      options,
    );
  }

  /**
   * Sends a request for which there is no method, with the same authentication, retries, errors and observation, and
   * resolves to the answer's JSON; null where there is no body. A POST or PATCH is sent again only with an
   * `idempotencyKey`.
   *
   * ```ts
   * const principal = await latchkey.request({ method: "GET", path: "/v1/principal" });
   * ```
   *
   * @throws InvalidArgumentError for an address that is not below `baseUrl`; a ProblemError of any code.
   */
  request(request: RawRequest, options: IdempotentRequestOptions = {}): ResponsePromise<unknown> {
    const { idempotencyKey } = options;
    return this.#send(
      "request",
      () => describeRaw(request, idempotencyKey),
      anyJson,
      idempotencyKey || isIdempotent(request) ? options : { ...options, maxRetries: 0 },
    );
  }
}
