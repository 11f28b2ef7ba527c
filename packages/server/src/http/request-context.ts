import { randomUUID } from "node:crypto";
import type { SecretFormat } from "@latchkey/contract";
import { isRequestId, originOf } from "@latchkey/contract/rules";
import type { Request, Response } from "express";
import type { RequestOrigin } from "../request-origin.ts";

/** An id for a request that has none. */
export const newRequestId = (): string => randomUUID();

/**
 * The request's id: what the host says, what the host has put on the answer already, or a new one where that
 * is none that may be.
 */
export function requestIdOf(
  request: Request,
  response: Response | undefined,
  options: {
    readonly requestId: ((request: Request) => string | undefined) | undefined;
    readonly format: SecretFormat;
  },
): string {
  const given = options.requestId?.(request) ?? response?.getHeader("X-Request-Id");
  return isRequestId(given, options.format) ? given : newRequestId();
}

/** The route's pattern as the host wrote it, where it is known: middleware before the route is not told of it. */
export function routeOf(request: Request): string | null {
  // Express's types say any; the pattern may be a text, a regular expression or a list of both.
  const pattern: unknown = (request.route as { path?: unknown } | undefined)?.path;
  return typeof pattern === "string" ? `${request.baseUrl}${pattern}` : null;
}

/**
 * Reads what the audit log keeps of a request, when it is asked for: a route without audit hardly ever asks.
 */
export function originReader(
  request: Request,
  format: SecretFormat,
  known: { readonly id: string; readonly route: string | null },
): () => RequestOrigin {
  const { id, route } = known;
  // At once: a socket that is closed does not say it any more. Express reads it as the host's `trust proxy` says; a proxy
  // may have been told anything.
  const { ip } = request;
  let origin: RequestOrigin | undefined;
  const read = (): RequestOrigin =>
    originOf(format, {
      id,
      method: request.method,
      route,
      url: request.originalUrl,
      ip,
      userAgent: request.headers["user-agent"],
    });
  return () => (origin ??= read());
}
