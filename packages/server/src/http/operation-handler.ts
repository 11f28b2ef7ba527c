import type { OperationId } from "@latchkey/contract";
import type * as Contract from "@latchkey/contract";
import type { Refusal } from "@latchkey/contract/rules";
import type { Principal, SystemPrincipal } from "../principal.ts";
import type { RequestOrigin } from "../request-origin.ts";

interface OperationResponses {
  createApiKey: Contract.CreateApiKeyResponses;
  listApiKeys: Contract.ListApiKeysResponses;
  getApiKey: Contract.GetApiKeyResponses;
  updateApiKey: Contract.UpdateApiKeyResponses;
  deleteApiKey: Contract.DeleteApiKeyResponses;
  rotateApiKey: Contract.RotateApiKeyResponses;
  endApiKeyOverlap: Contract.EndApiKeyOverlapResponses;
  revokeApiKey: Contract.RevokeApiKeyResponses;
  reportLeakedApiKey: Contract.ReportLeakedApiKeyResponses;
  listAuditLogEntries: Contract.ListAuditLogEntriesResponses;
  getAuditLogEntry: Contract.GetAuditLogEntryResponses;
  /** It only streams. */
  exportAuditLog: { readonly [Status in never]: unknown };
  getPrincipal: Contract.GetPrincipalResponses;
}

/** A request that is authenticated and fits openapi.yaml. */
export interface OperationRequest {
  readonly principal: Principal | SystemPrincipal;
  readonly origin: RequestOrigin;
  readonly params: Readonly<Record<string, string>>;
  /** As openapi.yaml types them: validation has seen to it, which the types cannot tell. */
  readonly query: unknown;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** An answer that openapi.yaml documents for an operation: its status and the body of that status. */
type Answer<Id extends OperationId> = {
  [Status in keyof OperationResponses[Id] & number]: {
    readonly status: Status;
    readonly body: OperationResponses[Id][Status];
  };
}[keyof OperationResponses[Id] & number];

/** Any answer with a body that is sent whole. */
export type OperationAnswer = { readonly status: number; readonly body: unknown };

/** An answer that is sent as it comes. */
export interface StreamAnswer {
  readonly stream: AsyncIterable<string>;
  readonly contentType: string;
  readonly disposition: string;
}

/** What carries an operation out; it says what is answered, and sends nothing itself. */
type OperationHandler<Id extends OperationId> = (
  request: OperationRequest,
) => Promise<Answer<Id> | StreamAnswer | Refusal>;

/** The handlers of some operations, by operationId. */
export type OperationHandlers<Ids extends OperationId = OperationId> = {
  readonly [Id in Ids]: OperationHandler<Id>;
};
