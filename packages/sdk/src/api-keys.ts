import type { ApiKey, ApiKeyEnvelope, CreatedApiKey } from "@latchkey/contract";
import type { CreateApiKeyFields, ListApiKeysQuery, UpdateApiKeyFields } from "./api-key-fields.ts";
import { isProblemError } from "./errors/is-latchkey-error.ts";
import {
  createApiKey,
  deleteApiKey,
  getApiKey,
  listApiKeys,
  revokeApiKey,
  updateApiKey,
} from "./generated/index.ts";
import { randomIdempotencyKey } from "./idempotency-key.ts";
import { ListPromise } from "./list-promise.ts";
import { operationClient as client } from "./operation-client.ts";
import type { IdempotentRequestOptions, RequestOptions } from "./options.ts";
import { plainFields } from "./plain-fields.ts";
import { jsonWith, nothing, pageAfter } from "./readers.ts";
import type { ResponsePromise } from "./response-promise.ts";
import { secretRecovery } from "./secret-recovery.ts";
import type { Transport } from "./transport.ts";

/**
 * The API keys of the organization. Every method fails with a `LatchkeyError`; beside the codes that it names, any may
 * fail with `invalid_request` (400), `unauthenticated` and `invalid_token` (401), `api_key_management_disabled` (403:
 * only users manage keys here), `internal_error` (500) and `unavailable` (503), and those that change something with
 * `cross_site_request` (403, with a session only).
 */
export interface ApiKeys {
  /**
   * Creates a key. Its secret is in this answer and never again: keep it in a secrets manager.
   *
   * ```ts
   * const { apiKey, secret } = await latchkey.apiKeys.create({ name: "CI/CD Pipeline" });
   * ```
   *
   * @throws ProblemError `expiration_exceeds_principal` (403) if your own key expires before the new one would;
   *   `payload_too_large` (413) above 16 KiB; with an `idempotencyKey` of yours, `secret_already_delivered` (409) if it
   *   has made a key before, and `idempotency_key_reused` (422) if it was sent with other fields.
   * @throws SecretLostError if the key was made, but the answer with its secret got lost: revoke it, create another.
   */
  readonly create: (
    fields: CreateApiKeyFields,
    options?: IdempotentRequestOptions,
  ) => ResponsePromise<CreatedApiKey>;

  /**
   * The keys, without secrets: await it for a page, iterate over it for all of them.
   *
   * ```ts
   * for await (const { name, hint } of latchkey.apiKeys.list({ status: "active" })) console.log(name, hint);
   * ```
   *
   * @throws ProblemError `invalid_cursor` (400) if the cursor belongs to another query: start again without it.
   */
  readonly list: (query?: ListApiKeysQuery, options?: RequestOptions) => ListPromise<ApiKey>;

  /**
   * One key.
   *
   * @throws ProblemError `not_found` (404) if there is none with this id in the organization.
   */
  readonly get: (apiKeyId: string, options?: RequestOptions) => ResponsePromise<ApiKeyEnvelope>;

  /**
   * Changes an active key's name, description or expiration. A change of nothing leaves no entry in the audit log.
   *
   * @throws ProblemError `not_found` (404); `api_key_not_active` (409) if the key is expired or revoked;
   *   `expiration_exceeds_principal` (403) if your own key expires before this one would; `payload_too_large` (413).
   */
  readonly update: (
    apiKeyId: string,
    fields: UpdateApiKeyFields,
    options?: RequestOptions,
  ) => ResponsePromise<ApiKeyEnvelope>;

  /**
   * Ends a key for good. Once this has resolved, no request with the key that starts later is accepted. Revoking a
   * revoked key changes nothing.
   *
   * @throws ProblemError `not_found` (404).
   */
  readonly revoke: (apiKeyId: string, options?: RequestOptions) => ResponsePromise<ApiKeyEnvelope>;

  /**
   * Removes a revoked or expired key from the list. Its entries stay in the audit log.
   *
   * @throws ProblemError `not_found` (404), also after a delete that worked; `api_key_active` (409): revoke it first.
   */
  readonly delete: (apiKeyId: string, options?: RequestOptions) => ResponsePromise<void>;
}

const oneKey = jsonWith<ApiKeyEnvelope>("apiKey");

export function apiKeysOver(send: Transport): ApiKeys {
  return {
    create: (fields, options = {}) => {
      const idempotencyKey = options.idempotencyKey ?? randomIdempotencyKey();
      const headers = { "Idempotency-Key": idempotencyKey };
      return send(
        "createApiKey",
        () => createApiKey({ client, body: plainFields(fields), headers }),
        jsonWith<CreatedApiKey>("secret"),
        options,
        secretRecovery(idempotencyKey),
      );
    },
    list: (query = {}, options) =>
      new ListPromise<ApiKey>((cursor = query.cursor, trail) =>
        send(
          "listApiKeys",
          () => listApiKeys({ client, query: plainFields({ ...query, cursor }) }),
          pageAfter<ApiKey>(trail),
          options,
        ).withResponse(),
      ),
    get: (apiKeyId, options) =>
      send("getApiKey", () => getApiKey({ client, path: { apiKeyId } }), oneKey, options),
    update: (apiKeyId, fields, options) =>
      send(
        "updateApiKey",
        () => updateApiKey({ client, path: { apiKeyId }, body: plainFields(fields) }),
        oneKey,
        options,
      ),
    revoke: (apiKeyId, options) =>
      send("revokeApiKey", () => revokeApiKey({ client, path: { apiKeyId } }), oneKey, options),
    delete: (apiKeyId, options) =>
      send(
        "deleteApiKey",
        () => deleteApiKey({ client, path: { apiKeyId } }),
        nothing,
        options,
        // The attempt whose answer got lost has deleted it.
        (error) => (isProblemError(error, "not_found") ? undefined : error),
      ),
  };
}
