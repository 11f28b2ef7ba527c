import type {
  ApiKeyEnvelope,
  ApiKeyPage,
  CreateApiKeyRequest,
  CreatedApiKey,
  ListApiKeysData,
  UpdateApiKeyRequest,
} from "@latchkey/contract";
import {
  createApiKey,
  deleteApiKey,
  getApiKey,
  listApiKeys,
  revokeApiKey,
  updateApiKey,
} from "./generated/index.ts";
import type { RequestOptions } from "./options.ts";
import { pathId } from "./path-id.ts";
import { present } from "./present.ts";
import type { Sparse } from "./present.ts";
import type { Transport } from "./transport.ts";

/** The fields of a key to create. */
export type CreateApiKeyFields = Sparse<CreateApiKeyRequest>;

/** The fields of a key to change: absent or undefined is unchanged, null clears. */
export type UpdateApiKeyFields = Sparse<UpdateApiKeyRequest>;

/** Which keys to list, in which order, and how many at once. */
export type ListApiKeysQuery = Sparse<NonNullable<ListApiKeysData["query"]>>;

/**
 * The API keys of the organization. Every method rejects with a `LatchkeyError`; beside the codes that it names, any
 * may fail with `invalid_request` (400), `unauthenticated` and `invalid_token` (401), `api_key_management_disabled`
 * (403: only users manage keys here), `internal_error` (500) and `unavailable` (503), and those that change something
 * with `cross_site_request` (403, with a session only).
 */
export interface ApiKeys {
  /**
   * Creates a key. Its secret is in this answer and never again: keep it in a secrets manager.
   *
   * @param fields `name`, 1 to 100 characters on one line; if you like a `description`, up to 1,000 characters, and
   *   `expiresAt`, an ISO 8601 instant in the future from which the key is rejected (default: never).
   * @throws ProblemError `expiration_exceeds_principal` (403) if your own key expires before the new one would;
   *   `payload_too_large` (413) above 16 KiB.
   */
  readonly create: (fields: CreateApiKeyFields, options?: RequestOptions) => Promise<CreatedApiKey>;

  /**
   * One page of keys, without secrets. `nextCursor` is the next page's `cursor`, with the same query; null at the end.
   *
   * @param query `status`, `createdBy` (the id of a user or key), `search` (in name, description and hint, in any
   *   case), `sort` (default `-createdAt`, the newest first), `limit` (1 to 100, default 50), `cursor`.
   * @throws ProblemError `invalid_cursor` (400) if the cursor belongs to another query: start again without it.
   */
  readonly list: (query?: ListApiKeysQuery, options?: RequestOptions) => Promise<ApiKeyPage>;

  /**
   * One key.
   *
   * @throws ProblemError `not_found` (404) if there is none with this id in the organization.
   */
  readonly get: (apiKeyId: string, options?: RequestOptions) => Promise<ApiKeyEnvelope>;

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
  ) => Promise<ApiKeyEnvelope>;

  /**
   * Ends a key for good. Once this has resolved, no request with the key that starts later is accepted. Revoking a
   * revoked key changes nothing.
   *
   * @throws ProblemError `not_found` (404).
   */
  readonly revoke: (apiKeyId: string, options?: RequestOptions) => Promise<ApiKeyEnvelope>;

  /**
   * Removes a revoked or expired key from the list. Its entries stay in the audit log.
   *
   * @throws ProblemError `not_found` (404), also after a delete that worked; `api_key_active` (409): revoke it first.
   */
  readonly delete: (apiKeyId: string, options?: RequestOptions) => Promise<void>;
}

export function apiKeysOver(transport: Transport): ApiKeys {
  return {
    create: (fields, options) =>
      transport.json<CreatedApiKey>(
        "secret",
        (exchange) => createApiKey({ ...exchange, body: present(fields) }),
        options,
      ),
    list: (query = {}, options) =>
      transport.json<ApiKeyPage>(
        "data",
        (exchange) => listApiKeys({ ...exchange, query: present(query) }),
        options,
      ),
    get: async (apiKeyId, options) => {
      const path = { apiKeyId: pathId("apiKeyId", apiKeyId) };
      return transport.json<ApiKeyEnvelope>(
        "apiKey",
        (exchange) => getApiKey({ ...exchange, path }),
        options,
      );
    },
    update: async (apiKeyId, fields, options) => {
      const path = { apiKeyId: pathId("apiKeyId", apiKeyId) };
      return transport.json<ApiKeyEnvelope>(
        "apiKey",
        (exchange) => updateApiKey({ ...exchange, path, body: present(fields) }),
        options,
      );
    },
    revoke: async (apiKeyId, options) => {
      const path = { apiKeyId: pathId("apiKeyId", apiKeyId) };
      return transport.json<ApiKeyEnvelope>(
        "apiKey",
        (exchange) => revokeApiKey({ ...exchange, path }),
        options,
      );
    },
    delete: async (apiKeyId, options) => {
      const path = { apiKeyId: pathId("apiKeyId", apiKeyId) };
      return transport.nothing((exchange) => deleteApiKey({ ...exchange, path }), options);
    },
  };
}
