import type {
  ApiKey,
  CreateApiKeyRequest,
  EndApiKeyOverlapRequest,
  ListApiKeysData,
  ReportLeakedApiKeyRequest,
  RevokeApiKeyRequest,
  RotateApiKeyRequest,
  UpdateApiKeyRequest,
} from "@latchkey/contract";
import { isRefusal } from "@latchkey/contract/rules";
import type { Refusal } from "@latchkey/contract/rules";
import { createApiKey } from "../api-keys/create.ts";
import { deleteApiKey } from "../api-keys/delete.ts";
import { endOverlap } from "../api-keys/end-overlap.ts";
import { getApiKey } from "../api-keys/get.ts";
import { listApiKeys } from "../api-keys/list.ts";
import { reportLeakedApiKey } from "../api-keys/report-leaked.ts";
import { revokeApiKey } from "../api-keys/revoke.ts";
import { rotateApiKey } from "../api-keys/rotate.ts";
import { updateApiKey } from "../api-keys/update.ts";
import type { Gate } from "./gate.ts";
import type { OperationHandlers, OperationRequest } from "./operation-handler.ts";

type ApiKeyOperation =
  | "createApiKey"
  | "listApiKeys"
  | "getApiKey"
  | "updateApiKey"
  | "rotateApiKey"
  | "endApiKeyOverlap"
  | "revokeApiKey"
  | "reportLeakedApiKey"
  | "deleteApiKey";

const idOf = ({ params }: OperationRequest): string => params["apiKeyId"] ?? "";

const idempotencyKeyOf = ({ headers }: OperationRequest): string | undefined =>
  headers["idempotency-key"] as string | undefined;

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
  const { format, leakReports } = options;
  return {
    createApiKey: async (request) => {
      const { principal, origin } = request;
      const input = request.body as CreateApiKeyRequest;
      const own = { origin, idempotencyKey: idempotencyKeyOf(request) };
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
    rotateApiKey: async (request) => {
      const { principal, origin } = request;
      const input = (request.body ?? {}) as RotateApiKeyRequest;
      const own = { origin, idempotencyKey: idempotencyKeyOf(request) };
      await admission.flushLastUsed();
      const id = idOf(request);
      const rotated = await rotateApiKey(database, format, principal, id, input, own);
      return isRefusal(rotated) ? rotated : { status: 200, body: rotated };
    },
    endApiKeyOverlap: async (request) => {
      const { principal, origin } = request;
      const input = (request.body ?? {}) as EndApiKeyOverlapRequest;
      await admission.flushLastUsed();
      const ended = await endOverlap(database, principal, idOf(request), input, origin);
      return isRefusal(ended) ? ended : { status: 200, body: ended };
    },
    revokeApiKey: async (request) => {
      const { principal, origin } = request;
      const input = (request.body ?? {}) as RevokeApiKeyRequest;
      await admission.flushLastUsed();
      const id = idOf(request);
      const revoked = await revokeApiKey(database, format, principal, id, input, origin);
      return isRefusal(revoked) ? revoked : { status: 200, body: revoked };
    },
    reportLeakedApiKey: async ({ body, origin }) => {
      if (leakReports === "off") return { refused: "not_found" };
      const report = body as ReportLeakedApiKeyRequest;
      await reportLeakedApiKey(database, format, leakReports, report, origin);
      return { status: 202, body: undefined };
    },
    deleteApiKey: async (request) => {
      const { principal, origin } = request;
      const deleted = await deleteApiKey(database, principal, idOf(request), origin);
      return isRefusal(deleted) ? deleted : { status: 204, body: undefined };
    },
  };
}
