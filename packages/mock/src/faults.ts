import type { OperationId, ProblemCode } from "@latchkey/contract";

/** A request that is to fail. */
export interface Fault {
  /** Which operation's, by its operationId in openapi.yaml; `protected` is any behind `protect`. Default any. */
  readonly operation?: OperationId | "protected" | undefined;
  /**
   * How:
   * - `outage`: the service cannot reach its database: 503 `unavailable`, and nothing is written;
   * - `timeout`: there is no answer until the client gives up, and nothing is carried out;
   * - `rate_limited`: something in front of the service answers 429;
   * - `lost_reply`: the request is carried out, and the connection breaks before the answer arrives;
   * - a problem's code: the request is admitted, and answered with that problem instead of being carried out.
   */
  readonly with: "outage" | "timeout" | "rate_limited" | "lost_reply" | ProblemCode;
  /** How many requests; default 1. */
  readonly times?: number | undefined;
  /** What `Retry-After` says to an outage and a rate limit, in seconds; default 1, as the server has it. */
  readonly retryAfterSeconds?: number | undefined;
}

/** The faults that are still to come, in the order in which they were asked for. */
export interface Faults {
  readonly add: (fault: Fault) => void;
  /** The fault of the next request, which is then done with. */
  readonly take: (operation: Fault["operation"]) => Fault | undefined;
  readonly clear: () => void;
}

export function createFaults(): Faults {
  let waiting: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => {
      const { times = 1 } = fault;
      if (!Number.isInteger(times) || times < 1) {
        throw new TypeError("times must be a whole number of 1 or more.");
      }
      waiting.push({ fault, left: times });
    },
    take: (operation) => {
      const next = waiting.find(
        ({ fault }) => fault.operation === undefined || fault.operation === operation,
      );
      if (next === undefined) return undefined;
      next.left -= 1;
      waiting = waiting.filter(({ left }) => left > 0);
      return next.fault;
    },
    clear: () => {
      waiting = [];
    },
  };
}
