import { rejectUnauthenticated } from "@latchkey/contract/rules";
import type { NextFunction, Request, RequestHandler, Response } from "express";
import { authenticate } from "./authenticate.ts";
import type { Authentication } from "./authenticate.ts";
import type { Gate } from "./gate.ts";
import { sendFailure } from "./failure.ts";
import { sendProblem } from "./problem.ts";
import { newRequestId, originReader, requestIdOf, routeOf } from "./request-context.ts";

/** Which requests a route lets pass, and what they leave in the audit log. */
export interface RequireApiKeyOptions {
  /** Lets a request without any credentials pass as anonymous, without a principal. Default false. */
  readonly optional?: boolean | undefined;
  /**
   * `all` (the default): a request reaches its handler only after its entry in the audit log is committed. `none`: the
   * key is judged all the same, but no entry is written.
   */
  readonly audit?: "all" | "none" | undefined;
}

/**
 * Middleware that fits a route of any types: what Express infers for the handlers behind it, such as `params` from the
 * route's path, stays as it is.
 */
// The middleware reads and answers no body of the route's, and Express's own type of locals is Record<string, any>:
// with unknown in place of any, routes that give a type of answer or an interface of locals would not take it.
// oxlint-disable-next-line typescript/no-explicit-any -- as said above
export type ApiKeyGuard = <P, B, Q, L extends Record<string, any>>(
  // oxlint-disable-next-line typescript/no-explicit-any -- as said above
  request: Request<P, any, B, Q, L>,
  // oxlint-disable-next-line typescript/no-explicit-any -- as said above
  response: Response<any, L>,
  next: NextFunction,
) => void;

/** Middleware for the host's own routes: only requests with a valid API key pass. */
export function requireApiKey(gate: Gate, options: RequireApiKeyOptions = {}): ApiKeyGuard {
  const { optional = false, audit = "all" } = options;
  const audited = audit === "all";
  const { format, realm, onError } = gate.options;
  const guard: RequestHandler = (request, response, next) => {
    const before = gate.admitted.get(request);
    // Once is enough, unless the entry is still to be written.
    if (before !== undefined && (before.audited || !audited)) {
      next();
      return undefined;
    }
    let id = "";
    const fail = (error: unknown): void => {
      sendFailure(response, error, id || newRequestId(), onError);
    };
    const proceed = (result: Authentication): void => {
      try {
        if (result.kind === "refused") {
          sendProblem(response, result.refusal, id, result.headers);
          return;
        }
        if (result.kind === "anonymous" && !optional) {
          const { refusal, headers } = rejectUnauthenticated(format, realm);
          sendProblem(response, refusal, id, headers);
          return;
        }
        response.setHeader("X-Request-Id", id);
      } catch (error) {
        fail(error);
        return;
      }
      next();
    };
    let result: Authentication | Promise<Authentication>;
    try {
      id = requestIdOf(request, response, gate.options);
      const origin = originReader(request, format, { id, route: routeOf(request) });
      result = authenticate(gate, request, response, origin, audited);
    } catch (error) {
      fail(error);
      return undefined;
    }
    return result instanceof Promise ? result.then(proceed, fail) : proceed(result);
  };
  // It reads nothing that the types of routes tell apart.
  return guard as ApiKeyGuard;
}
