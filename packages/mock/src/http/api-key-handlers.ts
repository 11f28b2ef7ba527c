import type {
  ApiKey,
  CreateApiKeyRequest,
  EndApiKeyOverlapRequest,
  ListApiKeysData,
  RevokeApiKeyRequest,
  RotateApiKeyRequest,
  UpdateApiKeyRequest,
} from "@latchkey/contract";
import { isRefusal } from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import { createApiKey } from "../api-keys/create.ts";
import { deleteApiKey } from "../api-keys/delete.ts";
import { endApiKeyOverlap } from "../api-keys/end-overlap.ts";
import { getApiKey } from "../api-keys/get.ts";
import { listApiKeys } from "../api-keys/list.ts";
import { revokeApiKey } from "../api-keys/revoke.ts";
import { rotateApiKey } from "../api-keys/rotate.ts";
import { updateApiKey } from "../api-keys/update.ts";
import type { Mock } from "../mock.ts";
import type { OperationHandlers, OperationRequest } from "./operation-handler.ts";

type ApiKeyOperation =
  | "createApiKey"
  | "listApiKeys"
  | "getApiKey"
  | "updateApiKey"
  | "rotateApiKey"
  | "endApiKeyOverlap"
  | "revokeApiKey"
  | "deleteApiKey";

const idempotencyKeyOf = ({ headers }: OperationRequest): string | undefined =>
  headers["idempotency-key"] as string | undefined;
const idOf = ({ params }: OperationRequest): string => params["apiKeyId"] ?? "";

function answered(outcome: object) {
  return isRefusal(outcome) ? outcome : { status: 200, body: outcome };
}

function envelope(outcome: ApiKey | Refusal) {
  return answered(isRefusal(outcome) ? outcome : { apiKey: outcome });
}

/** The operations on API keys. Bodies, queries and headers have been validated; the casts say as what. */
export function apiKeyHandlers(mock: Mock): OperationHandlers<ApiKeyOperation> {
  return {
    createApiKey: (request) => {
      const input = request.body as CreateApiKeyRequest;
      const created = createApiKey(mock, request, input, idempotencyKeyOf(request));
      return isRefusal(created) ? created : { status: 201, body: created };
    },
    listApiKeys: ({ principal, query }) => {
      const list = query as NonNullable<ListApiKeysData["query"]>;
      return answered(listApiKeys(mock, principal.organizationId, list));
    },
    getApiKey: (request) =>
      envelope(getApiKey(mock, request.principal.organizationId, idOf(request))),
    updateApiKey: (request) =>
      envelope(updateApiKey(mock, request, idOf(request), request.body as UpdateApiKeyRequest)),
    rotateApiKey: (request) => {
      const input = (request.body ?? {}) as RotateApiKeyRequest;
      const key = idempotencyKeyOf(request);
      return answered(rotateApiKey(mock, request, idOf(request), input, key));
    },
    endApiKeyOverlap: (request) => {
      const input = (request.body ?? {}) as EndApiKeyOverlapRequest;
      return answered(endApiKeyOverlap(mock, request, idOf(request), input));
    },
    revokeApiKey: (request) => {
      const input = (request.body ?? {}) as RevokeApiKeyRequest;
      return answered(revokeApiKey(mock, request, idOf(request), input));
    },
    deleteApiKey: (request) => {
      const deleted = deleteApiKey(mock, request, idOf(request));
      return isRefusal(deleted) ? deleted : { status: 204, body: undefined };
    },
  };
}
