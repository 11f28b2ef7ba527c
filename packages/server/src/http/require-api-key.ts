import type { RequestHandler } from "express";
import { authenticate, unauthenticated } from "./authenticate.ts";
import type { Gate } from "./gate.ts";
import { challenge } from "./challenge.ts";
import { sendFailure } from "./failure.ts";
import { sendProblem } from "./problem.ts";
import { newRequestId, originOf, requestIdOf, routeOf } from "./request-context.ts";

export interface RequireApiKeyOptions {
  /** Lets a request without any credentials pass as anonymous, without a principal. Default false. */
  readonly optional?: boolean;
  /**
   * `all` (the default): a request reaches its handler only after its entry in the audit log is committed. `none`: the
   * key is judged all the same, but no entry is written.
   */
  readonly audit?: "all" | "none";
}

/** Middleware for the host's own routes: only requests with a valid API key pass. */
export function requireApiKey(gate: Gate, options: RequireApiKeyOptions = {}): RequestHandler {
  const { optional = false, audit = "all" } = options;
  const audited = audit === "all";
  return async (request, response, next) => {
    const before = gate.admitted.get(request);
    // Once is enough, unless the entry is still to be written.
    if (before !== undefined && (before.audited || !audited)) {
      next();
      return;
    }
    const { format, realm, onError } = gate.options;
    let id = "";
    try {
      id = requestIdOf(request, response, gate.options);
      response.setHeader("X-Request-Id", id);
      const origin = originOf(request, format, { id, route: routeOf(request) });
      const result = await authenticate(gate, request, response, origin, audited);
      if (result.kind === "refused") {
        sendProblem(response, result.refusal, id, result.headers);
        return;
      }
      if (result.kind === "anonymous" && !optional) {
        sendProblem(response, unauthenticated(gate), id, challenge(realm));
        return;
      }
    } catch (error) {
      sendFailure(response, error, id || newRequestId(), onError);
      return;
    }
    next();
  };
}
