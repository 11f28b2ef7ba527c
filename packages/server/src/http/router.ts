import { parse as parseQuery } from "node:querystring";
import type { RequestHandler } from "express";
import { isRefusal } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";
import { sendAnswer } from "./answer.ts";
import { apiKeyHandlers } from "./api-key-handlers.ts";
import { auditLogHandlers } from "./audit-log-handlers.ts";
import { authenticateCall } from "./authenticate-call.ts";
import type { Rejection } from "./authenticate-call.ts";
import type { Gate } from "./gate.ts";
import { readBody } from "./body.ts";
import { callOf } from "./call.ts";
import type { Call } from "./call.ts";
import { challenge } from "./challenge.ts";
import { sendFailure } from "./failure.ts";
import type { OperationAnswer, OperationHandlers, StreamAnswer } from "./operation-handler.ts";
import { sendProblem } from "./problem.ts";
import type { ProblemHeaders } from "./problem.ts";
import { newRequestId, requestIdOf } from "./request-context.ts";
import { sharedValidator, refusalOfValidation, refuseFaults } from "./validate.ts";

/** The paths that are the API's own; any other below the mount path is the host's. */
const OWN = /^\/v1\/(?:api-keys|audit-log-entries|audit-log|principal)(?:\/|$)/;

/** The methods of the operations that have a body; that of any other is not looked at. */
const WITH_BODY = new Set(["POST", "PATCH"]);

/**
 * The API, as one handler to mount anywhere. A call goes one way: its caller is authenticated, the operation chosen, the
 * body parsed, the whole validated, and the operation carried out. What is the API's is answered here, to the end;
 * everything else is passed on untouched.
 */
export function createRouter(gate: Gate): RequestHandler {
  const { format, origins, onError } = gate.options;
  const handlers: OperationHandlers = {
    ...apiKeyHandlers(gate),
    ...auditLogHandlers(gate),
    getPrincipal: async ({ principal }) => ({ status: 200, body: principal }),
  };

  const carryOut = async (
    call: Call,
    search: string,
  ): Promise<OperationAnswer | StreamAnswer | Rejection> => {
    const { request, response, match } = call;
    const rejection = await authenticateCall(gate, call);
    if (rejection !== undefined) return rejection;
    if (match === undefined) return rejected({ refused: "not_found" });
    if ("allow" in match) {
      return rejected({ refused: "method_not_allowed" }, { Allow: match.allow.join(", ") });
    }
    const { operationId, params } = match;
    const body = WITH_BODY.has(request.method) ? await readBody(request) : { value: undefined };
    if (isRefusal(body)) return rejected(body);
    // The host's query parser may be any, or none.
    const query = parseQuery(search, "&", "=", { maxKeys: 0 });
    const faults = refuseFaults(operationId, { params, query, body: body.value });
    if (faults !== undefined) return rejected(faults);

    let coerced: unknown;
    try {
      const validate = await sharedValidator();
      coerced = await validate(request, response, { query, body: body.value });
    } catch (error) {
      const refusal = refusalOfValidation(error);
      if (refusal === undefined) throw error;
      return rejected(refusal);
    }
    const admitted = gate.admitted.get(request);
    if (admitted === undefined) throw new Error("A call has come past authentication.");
    const { principal, origin } = admitted;
    const input = { principal, origin: origin(), params, query: coerced, body: body.value };
    const outcome = await handlers[operationId](input);
    if (!isRefusal(outcome)) return outcome;
    // The key may have ended since it was admitted.
    const isTokens = outcome.refused === "invalid_token";
    return rejected(outcome, isTokens ? challenge(gate.options.realm, "invalid_token") : {});
  };

  return async (request, response, next) => {
    const [path, search] = splitUrl(request.url);
    if (!OWN.test(path)) {
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

function rejected(refusal: Refusal, headers: ProblemHeaders = {}): Rejection {
  return { refusal, headers };
}

/** The names of unknown fields are the client's: one that is a secret is not repeated. */
function withoutSecrets(refusal: Refusal, format: Gate["options"]["format"]): Refusal {
  if (refusal.errors === undefined) return refusal;
  const errors = refusal.errors.map((error) => ({ ...error, field: format.redact(error.field) }));
  return { ...refusal, errors };
}

function splitUrl(url: string): [path: string, query: string] {
  const question = url.indexOf("?");
  return question === -1 ? [url, ""] : [url.slice(0, question), url.slice(question + 1)];
}
