import { randomUUID } from "node:crypto";
import { canonicalIpAddress, findOperation } from "@latchkey/contract";
import type { Principal } from "@latchkey/server";
import type { Request, RequestHandler } from "express";

/** What became of a request: nothing that its sender wrote, but for the address that a trusted proxy told. */
export interface RequestFacts {
  readonly requestId: string;
  readonly method: string;
  /** The route's pattern; null where there is none at that path. */
  readonly route: string | null;
  /** 499 where the client left before the end of the answer. */
  readonly status: number;
  readonly durationMs: number;
  /** Whom it acted as. */
  readonly actor: Pick<Principal, "type" | "id"> | null;
  readonly ip: string | null;
}

/** Gives each request an id, and tells the listeners what became of it. Use it before everything else. */
export function watchRequests(
  listeners: readonly ((facts: RequestFacts) => void)[],
): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    const requestId = randomUUID();
    response.setHeader("X-Request-Id", requestId);
    // Later, neither the socket nor a router says these any more.
    const { ip, path } = request;
    response.once("close", () => {
      const { principal } = request;
      const facts: RequestFacts = {
        requestId,
        method: request.method,
        route: routeOf(request, path),
        status: response.writableFinished ? response.statusCode : 499,
        durationMs: Math.round((performance.now() - began) * 10) / 10,
        actor: principal === undefined ? null : { type: principal.type, id: principal.id },
        ip: (ip && canonicalIpAddress(ip)) || null,
      };
      for (const listener of listeners) listener(facts);
    });
    next();
  };
}

function routeOf(request: Request, path: string): string | null {
  const match = findOperation(request.method, path);
  if (match !== undefined && "route" in match) return match.route;
  // Express's types say any; the pattern may be a text or a list of them.
  const pattern: unknown = (request.route as { path?: unknown } | undefined)?.path;
  if (typeof pattern === "string") return pattern;
  return Array.isArray(pattern) ? pattern.join(" ") : null;
}
