import type {
  ApiKey,
  CreateApiKeyRequest,
  ListApiKeysData,
  UpdateApiKeyRequest,
} from "@latchkey/contract";
import { isRefusal } from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import { createApiKey } from "../api-keys/create.ts";
import { deleteApiKey } from "../api-keys/delete.ts";
import { getApiKey } from "../api-keys/get.ts";
import { listApiKeys } from "../api-keys/list.ts";
import { revokeApiKey } from "../api-keys/revoke.ts";
import { updateApiKey } from "../api-keys/update.ts";
import type { Service } from "../service.ts";
import type { OperationHandlers, OperationRequest } from "./operation-handler.ts";

type ApiKeyOperation =
  | "createApiKey"
  | "listApiKeys"
  | "getApiKey"
  | "updateApiKey"
  | "revokeApiKey"
  | "deleteApiKey";

const idOf = ({ params }: OperationRequest): string => params["apiKeyId"] ?? "";

function envelope(outcome: ApiKey | Refusal) {
  return isRefusal(outcome) ? outcome : { status: 200, body: { apiKey: outcome } };
}

/** The operations on API keys. Bodies, queries and headers have been validated; the casts say as what. */
export function apiKeyHandlers(service: Service): OperationHandlers<ApiKeyOperation> {
  return {
    createApiKey: (request) => {
      const input = request.body as CreateApiKeyRequest;
      const idempotencyKey = request.headers["idempotency-key"] as string | undefined;
      const created = createApiKey(service, request, input, idempotencyKey);
      return isRefusal(created) ? created : { status: 201, body: created };
    },
    listApiKeys: ({ principal, query }) => {
      const list = query as NonNullable<ListApiKeysData["query"]>;
      const page = listApiKeys(service, principal.organizationId, list);
      return isRefusal(page) ? page : { status: 200, body: page };
    },
    getApiKey: (request) =>
      envelope(getApiKey(service, request.principal.organizationId, idOf(request))),
    updateApiKey: (request) =>
      envelope(updateApiKey(service, request, idOf(request), request.body as UpdateApiKeyRequest)),
    revokeApiKey: (request) => envelope(revokeApiKey(service, request, idOf(request))),
    deleteApiKey: (request) => {
      const deleted = deleteApiKey(service, request, idOf(request));
      return isRefusal(deleted) ? deleted : { status: 204, body: undefined };
    },
  };
}
