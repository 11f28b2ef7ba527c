import { findOperation } from "@latchkey/contract";
import type { OperationMatch, SecretFormat } from "@latchkey/contract";
import { leavesTrace } from "@latchkey/contract/rules";
import type { Request, Response } from "express";
import type { RequestOrigin } from "../request-origin.ts";
import { isFromElsewhere } from "./cross-site.ts";
import { originReader } from "./request-context.ts";

/** A request of the API's, as it came to the router's door. */
export interface Call {
  readonly request: Request;
  readonly response: Response;
  /** The operation that it means, or what there is at its path instead. */
  readonly match: OperationMatch;
  readonly origin: () => RequestOrigin;
  /** Whether it must not rely on a session. */
  readonly crossSite: boolean;
}

/**
 * Reads a request while it is still the host's: the host's `trust proxy` says what its ip, protocol and host are, and
 * the host's settings stop to count once it is inside.
 */
export function callOf(
  request: Request,
  response: Response,
  own: {
    readonly id: string;
    readonly path: string;
    readonly format: SecretFormat;
    readonly origins: readonly string[];
  },
): Call {
  const { id, path, format, origins } = own;
  const match = findOperation(request.method, path);
  const route =
    match !== undefined && "operationId" in match ? `${request.baseUrl}${match.route}` : null;
  return {
    request,
    response,
    match,
    origin: originReader(request, format, { id, route }),
    crossSite: isFromElsewhere(request, origins, leavesTrace(match)),
  };
}
