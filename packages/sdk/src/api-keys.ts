import type {
  ApiKey,
  ApiKeyEnvelope,
  CreatedApiKey,
  EndedApiKeyOverlap,
  RevokedApiKey,
  RotatedApiKey,
} from "@latchkey/contract";
import type {
  CreateApiKeyFields,
  EndOverlapFields,
  LeakReportFields,
  ListApiKeysQuery,
  RevokeApiKeyFields,
  RotateApiKeyFields,
  UpdateApiKeyFields,
} from "./api-key-fields.ts";
import type { ListPromise } from "./list-promise.ts";
import type { IdempotentRequestOptions, RequestOptions } from "./options.ts";
import type { ResponsePromise } from "./response-promise.ts";

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
   *
   * Where the answer gets lost, a retry of this call finds out, rotates the key without an overlap and answers with its
   * fresh secret: one key, with one secret that works.
   *
   * @throws SecretLostError if the answer got lost and rotating the key failed too: `error.apiKeyId` is the key.
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
   * Gives an active key a new secret, which is in this answer and never again. The old one works until the end of an
   * overlap, a day by default: deploy the new one, look at `apiKey.previousSecret`, end the overlap.
   *
   * ```ts
   * const { secret } = await latchkey.apiKeys.rotate(apiKeyId, { overlapSeconds: 3600 });
   * ```
   *
   * At most two secrets of a key work: a rotation during an overlap ends the oldest, as `endedSecrets` says. Where the
   * answer gets lost, a retry of this call rotates again without an overlap, and the fresh secret is the only one that
   * works: the one that you had ends too. So rotate a key with another one, or as a user: whoever rotates the key that
   * the call is made with, without an overlap, and loses the answer, is locked out.
   *
   * @throws ProblemError `not_found` (404); `api_key_not_active` (409) if the key is expired or revoked;
   *   `expiration_exceeds_principal` (403) if your own key expires before this one would; with an `idempotencyKey` of
   *   yours, `secret_already_delivered` (409) if it has rotated before, and `idempotency_key_reused` (422).
   * @throws SecretLostError if the answer got lost and rotating again failed too.
   */
  readonly rotate: (
    apiKeyId: string,
    fields?: RotateApiKeyFields,
    options?: IdempotentRequestOptions,
  ) => ResponsePromise<RotatedApiKey>;

  /**
   * Ends a rotated key's old secret before its overlap is over. Once this has resolved, no request with it that starts
   * later is accepted. Without an overlap it changes nothing.
   *
   * @throws ProblemError `not_found` (404); `api_key_not_active` (409); with `ifUnusedForSeconds`, `api_key_in_use`
   *   (409) if the old secret was used more recently: `error.problem.lastUsedAt` says when.
   */
  readonly endOverlap: (
    apiKeyId: string,
    fields?: EndOverlapFields,
    options?: RequestOptions,
  ) => ResponsePromise<EndedApiKeyOverlap>;

  /**
   * Ends a key for good. Once this has resolved, no request with the key that starts later is accepted. The answer says
   * when and from where it was last used, and which active keys it has created. Revoking a revoked key leaves it as it is.
   *
   * ```ts
   * await latchkey.apiKeys.revoke(apiKeyId, { reason: "unused", ifUnusedForSeconds: 30 * 86_400 });
   * ```
   *
   * @throws ProblemError `not_found` (404); with `ifUnusedForSeconds`, `api_key_in_use` (409) if it was used more
   *   recently: `error.problem.lastUsedAt` says when.
   */
  readonly revoke: (
    apiKeyId: string,
    fields?: RevokeApiKeyFields,
    options?: RequestOptions,
  ) => ResponsePromise<RevokedApiKey>;

  /**
   * Reports a secret that was found where it should not be, whosever it is. The answer is the same whatever the secret.
   *
   * @throws ProblemError `not_found` (404) if the service takes no reports; `too_many_requests` (429).
   */
  readonly reportLeaked: (
    fields: LeakReportFields,
    options?: RequestOptions,
  ) => ResponsePromise<void>;

  /**
   * Removes a revoked or expired key from the list. Its entries stay in the audit log.
   *
   * @throws ProblemError `not_found` (404), also after a delete that worked; `api_key_active` (409): revoke it first.
   */
  readonly delete: (apiKeyId: string, options?: RequestOptions) => ResponsePromise<void>;
}
