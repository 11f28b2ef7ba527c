import {
  hasBody,
  isForAnyone,
  isRefusal,
  parseQuery,
  refusalOfFailures,
  rejected,
  rejectedByOperation,
} from "@latchkey/contract/rules";
import type { Rejection } from "@latchkey/contract/rules";
import { validateRequest } from "@latchkey/contract/validation";
import type { Fault } from "../faults.ts";
import type { Mock } from "../mock.ts";
import { answerOf, problemAnswer } from "./answer.ts";
import type { OperationAnswer } from "./answer.ts";
import { apiKeyHandlers } from "./api-key-handlers.ts";
import { auditLogHandlers } from "./audit-log-handlers.ts";
import { authenticateCall } from "./authenticate-call.ts";
import { noteOutcome, warnOfExpiry } from "./authenticate.ts";
import type { Admitted } from "./authenticate.ts";
import { apiPathOf, callOf, requestIdOf } from "./call.ts";
import type { Call } from "./call.ts";
import { faultBehind, faultInFront, faultInside } from "./fault-answers.ts";
import { readBody } from "./body.ts";
import { answerLeakReport } from "./leak-report.ts";
import type { AuthenticatedOperationId, OperationHandlers } from "./operation-handler.ts";

/** Answers a request of the API's; undefined where it is none, and somebody else's to answer. */
export type Router = (request: Request) => Promise<Response | undefined>;

/**
 * The API, as one function. A call goes the server's way: its caller is authenticated, the operation chosen, the body
 * parsed, the whole validated, and the operation carried out.
 */
export function createRouter(mock: Mock): Router {
  const handlers: OperationHandlers = {
    ...apiKeyHandlers(mock),
    ...auditLogHandlers(mock),
    getPrincipal: ({ principal }) => ({ status: 200, body: principal }),
  };

  const carryOut = async (
    { request, match, search }: Call,
    { principal, origin }: Admitted,
    fault: Fault | undefined,
  ): Promise<OperationAnswer | Rejection> => {
    if (match === undefined) return rejected({ refused: "not_found" });
    if ("allow" in match) {
      return rejected({ refused: "method_not_allowed" }, { Allow: match.allow.join(", ") });
    }
    // Those that are for anyone do not get here.
    const operationId = match.operationId as AuthenticatedOperationId;
    const body = hasBody(request.method) ? await readBody(request) : { value: undefined };
    if (isRefusal(body)) return rejected(body);
    const headers = Object.fromEntries(request.headers);
    // Defaults are filled in, and parameters coerced, in place.
    const given = { params: { ...match.params }, query: parseQuery(search), headers };
    const failures = validateRequest(operationId, { ...given, body: body.value });
    if (failures.length > 0) return rejected(refusalOfFailures(failures));
    const planned = faultInside(mock, fault);
    if (planned !== undefined) return planned;
    const outcome = handlers[operationId]({ principal, origin, body: body.value, ...given });
    if (!isRefusal(outcome)) return outcome;
    return rejectedByOperation(outcome, mock.settings.realm);
  };

  const answer = async (call: Call, fault: Fault | undefined): Promise<Response> => {
    const { request, id } = call;
    const { settings } = mock;
    let admitted: Admitted | undefined;
    let response: Response;
    try {
      const caller = isForAnyone(call.match)
        ? undefined
        : await authenticateCall(mock, call, fault);
      admitted = caller?.admitted;
      const outcome =
        caller?.rejection ??
        (admitted === undefined
          ? await answerLeakReport(mock, call, fault)
          : await carryOut(call, admitted, fault));
      response =
        "refusal" in outcome
          ? problemAnswer(outcome, request, id, settings)
          : answerOf(outcome, id);
    } catch (error) {
      settings.onError(error, { requestId: id });
      response = problemAnswer(rejected({ refused: "internal_error" }), request, id, settings);
    }
    if (admitted !== undefined) {
      warnOfExpiry(response, admitted);
      noteOutcome(mock, admitted, response.status);
    }
    return response;
  };

  return async (request) => {
    const path = apiPathOf(mock.settings, new URL(request.url));
    if (path === undefined) return undefined;
    const call = callOf(mock, request, requestIdOf(mock, request), path);
    const { match } = call;
    const isOperation = match !== undefined && "operationId" in match;
    const fault = mock.faults.take(isOperation ? match.operationId : undefined);
    const inFront = await faultInFront(fault, request);
    if (inFront !== undefined) return inFront;
    const response = await answer(call, fault);
    faultBehind(fault);
    return response;
  };
}
