import type { FieldError } from "../generated/openapi-types/index.ts";
import type { ProblemCode } from "../problems.ts";
import type { LastUse } from "./last-use.ts";

/** An expected outcome: the request is refused with a problem. A value, for nothing went wrong. */
export interface Refusal {
  readonly refused: ProblemCode;
  /** What happened and what to do, where the problem's usual detail says too little. */
  readonly detail?: string;
  readonly errors?: FieldError[];
  /** The key that `secret_already_delivered` speaks of. */
  readonly apiKeyId?: string;
  /** The last use that `api_key_in_use` tells of. */
  readonly lastUse?: LastUse;
}

/** Whether what came of a request is a refusal. */
export function isRefusal(outcome: object): outcome is Refusal {
  return "refused" in outcome;
}

/** Refuses a request for one faulty field. */
export function refuseField(place: FieldError["in"], field: string, message: string): Refusal {
  return {
    refused: "invalid_request",
    detail: "The request has 1 fault; see errors.",
    errors: [{ in: place, field, message }],
  };
}
