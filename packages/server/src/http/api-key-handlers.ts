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
import type { Gate } from "./gate.ts";
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
  return isRefusal(outcome) ? outcome : ({ status: 200, body: { apiKey: outcome } } as const);
}

/**
 * The operations on API keys. Whoever reads them sees this instance's uses up to now. Bodies, queries and headers have
 * been validated; the casts say as what.
 */
export function apiKeyHandlers({
  database,
  admission,
  options,
}: Gate): OperationHandlers<ApiKeyOperation> {
  const { format } = options;
  return {
    createApiKey: async ({ principal, headers, body, origin }) => {
      const input = body as CreateApiKeyRequest;
      const idempotencyKey = headers["idempotency-key"] as string | undefined;
      const own = { origin, idempotencyKey };
      const created = await createApiKey(database, format, principal, input, own);
      return isRefusal(created) ? created : { status: 201, body: created };
    },
    listApiKeys: async ({ principal, query }) => {
      await admission.flushLastUsed();
      const page = await listApiKeys(
        database,
        principal,
        query as NonNullable<ListApiKeysData["query"]>,
      );
      return isRefusal(page) ? page : { status: 200, body: page };
    },
    getApiKey: async (request) => {
      await admission.flushLastUsed();
      return envelope(await getApiKey(database, request.principal, idOf(request)));
    },
    updateApiKey: async (request) => {
      const { principal, origin } = request;
      const input = request.body as UpdateApiKeyRequest;
      await admission.flushLastUsed();
      return envelope(
        await updateApiKey(database, format, principal, idOf(request), input, origin),
      );
    },
    revokeApiKey: async (request) => {
      const { principal, origin } = request;
      await admission.flushLastUsed();
      return envelope(await revokeApiKey(database, principal, idOf(request), origin));
    },
    deleteApiKey: async (request) => {
      const { principal, origin } = request;
      const deleted = await deleteApiKey(database, principal, idOf(request), origin);
      return isRefusal(deleted) ? deleted : { status: 204, body: undefined };
    },
  };
}
