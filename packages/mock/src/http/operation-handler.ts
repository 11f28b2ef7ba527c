import type { OperationId } from "@latchkey/contract";
import type { Refusal } from "@latchkey/contract/rules";
import type { Caller } from "../caller.ts";
import type { OperationAnswer } from "./answer.ts";

/** A request that is authenticated and fits openapi.yaml. */
export interface OperationRequest extends Caller {
  readonly params: Readonly<Record<string, string>>;
  /** As openapi.yaml types them: validation has seen to it, which the types cannot tell. */
  readonly query: unknown;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** The operations of those who have to say who they are. */
export type AuthenticatedOperationId = Exclude<OperationId, "reportLeakedApiKey">;

/** The handlers of some operations, by operationId. */
export type OperationHandlers<Ids extends OperationId = AuthenticatedOperationId> = {
  readonly [Id in Ids]: (request: OperationRequest) => OperationAnswer | Refusal;
};
