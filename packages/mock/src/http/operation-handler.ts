import type { OperationId } from "@latchkey/contract";
import type { Refusal } from "@latchkey/contract/rules";
import type { Caller } from "../service.ts";
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

/** The handlers of some operations, by operationId. */
export type OperationHandlers<Ids extends OperationId = OperationId> = {
  readonly [Id in Ids]: (request: OperationRequest) => OperationAnswer | Refusal;
};
