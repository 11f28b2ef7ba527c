import { parse as parseQuery } from "node:querystring";
import express from "express";
import type { ErrorRequestHandler, Request, RequestHandler } from "express";
import { isRefusal } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";
import { sendAnswer } from "./answer.ts";
import { apiKeyHandlers } from "./api-key-handlers.ts";
import { auditLogHandlers } from "./audit-log-handlers.ts";
import { authenticateCall } from "./authenticate-call.ts";
import type { Gate } from "./gate.ts";
import { createBodyParser, refusalOfBody } from "./body.ts";
import { callOf } from "./call.ts";
import type { Call } from "./call.ts";
import { sendFailure } from "./failure.ts";
import type { OperationHandlers } from "./operation-handler.ts";
import { sendProblem } from "./problem.ts";
import type { ProblemHeaders } from "./problem.ts";
import { requestIdOf } from "./request-context.ts";
import { createValidator, refusalOfValidation } from "./validate.ts";

/** The paths that are the API's own; any other below the mount path is the host's. */
const OWN = /^\/v1\/(?:api-keys|audit-log-entries|audit-log|principal)(?:\/|$)/;

/**
 * The API, as one handler to mount anywhere. A call goes one way: its caller is authenticated, the operation chosen, the
 * body parsed, the whole validated, and the operation carried out. What is the API's is answered here, to the end;
 * everything else is passed on untouched.
 */
export function createRouter(gate: Gate): RequestHandler {
  const { format, origins, requestId: hosts, onError } = gate.options;
  const handlers: OperationHandlers = {
    ...apiKeyHandlers(gate),
    ...auditLogHandlers(gate),
    getPrincipal: async ({ principal }) => ({ status: 200, body: principal }),
  };
  const calls = new WeakMap<Request, Call>();
  const known = (request: Request): Call => {
    const call = calls.get(request);
    if (call === undefined)
      throw new Error("A request is inside that did not come through the door.");
    return call;
  };

  const refuse = (request: Request, refusal: Refusal, headers: ProblemHeaders = {}): void => {
    // What may still come of its body is let go.
    request.unpipe();
    request.resume();
    const { response, origin } = known(request);
    sendProblem(response, refusal, origin.id, headers);
  };

  // An application of its own, so that neither the host's settings reach in nor the validator's reach out: it installs
  // parameters on the application that it finds.
  const api = express().disable("x-powered-by").disable("etag");
  api.use(async (request, _response, next) => {
    const call = known(request);
    const rejection = await authenticateCall(gate, call);
    if (rejection !== undefined) refuse(request, rejection.refusal, rejection.headers);
    else if (call.match === undefined) refuse(request, { refused: "not_found" });
    else if ("allow" in call.match) {
      refuse(request, { refused: "method_not_allowed" }, { Allow: call.match.allow.join(", ") });
    } else next();
  });
  api.use(createBodyParser(refuse));
  api.use(...createValidator());
  api.use(async (request: Request) => {
    const { match, response, origin } = known(request);
    const admitted = gate.admitted.get(request);
    if (
      match === undefined ||
      !("operationId" in match) ||
      admitted === undefined ||
      !("openapi" in request)
    ) {
      throw new Error("A call has come past authentication or validation.");
    }
    const { params, operationId } = match;
    const { query } = request;
    const body: unknown = request.body;
    const outcome = await handlers[operationId]({ ...admitted, params, query, body });
    if (isRefusal(outcome)) refuse(request, outcome);
    else await sendAnswer(response, outcome, origin.id, onError);
  });
  // Express knows error handlers by their four parameters.
  const handleError: ErrorRequestHandler = (error: unknown, request, response, _next) => {
    const refusal = refusalOfBody(error) ?? refusalOfValidation(error);
    if (refusal !== undefined) refuse(request, refusal);
    else sendFailure(response, error, known(request).origin.id, onError);
  };
  api.use(handleError);

  return (request, response, next) => {
    const [path, query] = splitUrl(request.url);
    if (!OWN.test(path)) {
      next();
      return;
    }
    let id = "";
    try {
      id = requestIdOf(request, response, hosts);
      calls.set(request, callOf(request, response, { id, path, format, origins }));
      // The host's query parser may be any, or none.
      const value = parseQuery(query);
      Object.defineProperty(request, "query", {
        value,
        configurable: true,
        enumerable: true,
        writable: true,
      });
      api(request, response, (error: unknown) => {
        sendFailure(response, error ?? new Error("An operation gave no answer."), id, onError);
      });
    } catch (error) {
      sendFailure(response, error, id, onError);
    }
  };
}

function splitUrl(url: string): [path: string, query: string] {
  const question = url.indexOf("?");
  return question === -1 ? [url, ""] : [url.slice(0, question), url.slice(question + 1)];
}
