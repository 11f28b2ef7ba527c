import {
  EXPIRES_AT_HEADER,
  hasBody,
  isApiPath,
  isRefusal,
  parseQuery,
  rejected,
  rejectedByOperation,
  withoutSecrets,
} from "@latchkey/contract/rules";
import type { Rejection } from "@latchkey/contract/rules";
import type { RequestHandler } from "express";
import { sendAnswer } from "./answer.ts";
import { apiKeyHandlers } from "./api-key-handlers.ts";
import { auditLogHandlers } from "./audit-log-handlers.ts";
import { authenticateCall } from "./authenticate-call.ts";
import type { Gate } from "./gate.ts";
import { readBody } from "./body.ts";
import { callOf } from "./call.ts";
import type { Call } from "./call.ts";
import { sendFailure } from "./failure.ts";
import type { OperationAnswer, OperationHandlers, StreamAnswer } from "./operation-handler.ts";
import { sendProblem } from "./problem.ts";
import { newRequestId, requestIdOf } from "./request-context.ts";
import { sharedValidator, refusalOfValidation, refuseFaults } from "./validate.ts";

/**
 * The API, as one handler to mount anywhere. A call goes one way: its caller is authenticated, the operation chosen, the
 * body parsed, the whole validated, and the operation carried out. What is the API's is answered here, to the end;
 * everything else is passed on untouched.
 *
 * @param authenticateBy What calls are let pass by; API keys and sessions, unless told otherwise.
 * @param loadValidator What validates a call that the contract's own validators have found no fault with.
 */
export function createRouter(
  gate: Gate,
  authenticateBy: typeof authenticateCall = authenticateCall,
  loadValidator: typeof sharedValidator = sharedValidator,
): RequestHandler {
  const { format, origins, realm, onError } = gate.options;
  const handlers: OperationHandlers = {
    ...apiKeyHandlers(gate),
    ...auditLogHandlers(gate),
    // The contract has no principal for the host itself.
    getPrincipal: async ({ principal }) =>
      principal.type === "system" ? { refused: "not_found" } : { status: 200, body: principal },
  };

  const carryOut = async (
    call: Call,
    search: string,
  ): Promise<OperationAnswer | StreamAnswer | Rejection> => {
    const { request, response, match } = call;
    const rejection = await authenticateBy(gate, call);
    if (rejection !== undefined) return rejection;
    if (match === undefined) return rejected({ refused: "not_found" });
    if ("allow" in match) {
      return rejected({ refused: "method_not_allowed" }, { Allow: match.allow.join(", ") });
    }
    const { operationId, params } = match;
    const body = hasBody(request.method) ? await readBody(request) : { value: undefined };
    if (isRefusal(body)) return rejected(body);
    // The host's query parser may be any, or none.
    const query = parseQuery(search);
    const { headers } = request;
    const faults = refuseFaults(operationId, { params, query, headers, body: body.value });
    if (faults !== undefined) return rejected(faults);

    let coerced: unknown;
    try {
      const validate = await loadValidator();
      coerced = await validate(request, response, { query, body: body.value });
    } catch (error) {
      const refusal = refusalOfValidation(error);
      if (refusal === undefined) throw error;
      return rejected(refusal);
    }
    const admitted = gate.admitted.get(request);
    if (admitted === undefined) throw new Error("A call has come past authentication.");
    const { principal, origin } = admitted;
    const outcome = await handlers[operationId]({
      principal,
      origin: origin(),
      params,
      query: coerced,
      headers,
      body: body.value,
    });
    if (!isRefusal(outcome)) return outcome;
    // A key that has ended since it was admitted has nothing to be warned of.
    if (outcome.refused === "invalid_token") response.removeHeader(EXPIRES_AT_HEADER);
    return rejectedByOperation(outcome, realm);
  };

  return async (request, response, next) => {
    const [path, search] = splitUrl(request.url);
    if (!isApiPath(path)) {
      next();
      return;
    }
    let id = "";
    try {
      id = requestIdOf(request, response, gate.options);
      const call = callOf(request, response, { id, path, format, origins });
      const outcome = await carryOut(call, search);
      if ("refusal" in outcome) {
        // What may still come of its body is let go.
        request.resume();
        sendProblem(response, withoutSecrets(outcome.refusal, format), id, outcome.headers);
      } else await sendAnswer(response, outcome, id, onError);
    } catch (error) {
      sendFailure(response, error, id || newRequestId(), onError);
    }
  };
}

function splitUrl(url: string): [path: string, query: string] {
  const question = url.indexOf("?");
  return question === -1 ? [url, ""] : [url.slice(0, question), url.slice(question + 1)];
}
