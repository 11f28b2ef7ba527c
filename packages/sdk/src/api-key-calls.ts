import type { ApiKey, ApiKeyEnvelope, EndedApiKeyOverlap, RevokedApiKey } from "@latchkey/contract";
import type { ApiKeys } from "./api-keys.ts";
import { isProblemError } from "./errors/is-latchkey-error.ts";
import {
  createApiKey,
  deleteApiKey,
  endApiKeyOverlap,
  getApiKey,
  listApiKeys,
  reportLeakedApiKey,
  revokeApiKey,
  rotateApiKey,
  updateApiKey,
} from "./generated/index.ts";
import { ListPromise } from "./list-promise.ts";
import { operationClient as client } from "./operation-client.ts";
import { plainFields } from "./plain-fields.ts";
import { jsonWith, nothing, pageAfter } from "./readers.ts";
import { onceOver } from "./once.ts";
import type { Transport } from "./transport.ts";

const oneKey = jsonWith<ApiKeyEnvelope>("apiKey");

/** The methods on API keys, each a call of one operation. */
export function apiKeysOver(send: Transport): ApiKeys {
  const rotate: ApiKeys["rotate"] = (apiKeyId, fields = {}, options) =>
    once(
      "rotateApiKey",
      (headers) => rotateApiKey({ client, path: { apiKeyId }, body: plainFields(fields), headers }),
      options,
    );
  const once = onceOver(send, rotate);
  return {
    create: (fields, options) =>
      once(
        "createApiKey",
        (headers) => createApiKey({ client, body: plainFields(fields), headers }),
        options,
      ),
    rotate,
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
    endOverlap: (apiKeyId, fields, options) =>
      send(
        "endApiKeyOverlap",
        () =>
          endApiKeyOverlap({
            client,
            path: { apiKeyId },
            body: fields && plainFields(fields),
          }),
        jsonWith<EndedApiKeyOverlap>("apiKey"),
        options,
      ),
    revoke: (apiKeyId, fields, options) =>
      send(
        "revokeApiKey",
        () =>
          revokeApiKey({
            client,
            path: { apiKeyId },
            body: fields && plainFields(fields),
          }),
        jsonWith<RevokedApiKey>("apiKey"),
        options,
      ),
    reportLeaked: (fields, options) =>
      send(
        "reportLeakedApiKey",
        () => reportLeakedApiKey({ client, body: plainFields(fields) }),
        nothing,
        options,
      ),
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
