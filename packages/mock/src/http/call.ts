import { findOperation } from "@latchkey/contract";
import type { EntryRequest, OperationMatch } from "@latchkey/contract";
import {
  isApiPath,
  isRequestId,
  leavesTrace,
  mayBeCrossSite,
  originOf,
} from "@latchkey/contract/rules";
import type { Mock } from "../mock.ts";
import type { Settings } from "../settings.ts";

/** A request of the API's. */
export interface Call {
  readonly request: Request;
  readonly id: string;
  /** The operation that it means, or what there is at its path instead. */
  readonly match: OperationMatch;
  readonly origin: EntryRequest;
  /** Without the question mark. */
  readonly search: string;
}

/** The request's id: what the test says, or a new one where that is none that may be. */
export function requestIdOf({ settings, seeded }: Mock, request: Request): string {
  const given = settings.requestId?.(request);
  return isRequestId(given, settings.format) ? given : seeded.requestId();
}

/** What the audit log keeps of a request. */
export function originOfRequest(
  { settings }: Mock,
  request: Request,
  known: { readonly id: string; readonly route: string | null },
): EntryRequest {
  const { method, url, headers } = request;
  const userAgent = headers.get("user-agent");
  const { pathname } = new URL(url);
  return originOf(settings.format, {
    ...known,
    method,
    url: pathname,
    ip: settings.ip(request),
    userAgent,
  });
}

/** The path from `/v1` on, if the API answers at it. */
export function apiPathOf({ baseUrl }: Settings, url: URL): string | undefined {
  const base = new URL(baseUrl);
  const prefix = base.pathname.replace(/\/$/, "");
  if (url.origin !== base.origin || !url.pathname.startsWith(`${prefix}/`)) return undefined;
  const path = url.pathname.slice(prefix.length);
  return isApiPath(path) ? path : undefined;
}

/** Reads a request of the API's, whose path from `/v1` on is known. */
export function callOf(mock: Mock, request: Request, id: string, path: string): Call {
  const { pathname, search } = new URL(request.url);
  const match = findOperation(request.method, path);
  const mounted = pathname.slice(0, pathname.length - path.length);
  const route = match !== undefined && "operationId" in match ? `${mounted}${match.route}` : null;
  return {
    request,
    id,
    match,
    origin: originOfRequest(mock, request, { id, route }),
    search: search.slice(1),
  };
}

/** Whether a call must not rely on a session. */
export function isCrossSite({ request, match }: Call, origins: readonly string[]): boolean {
  const { method, headers, url } = request;
  const site = headers.get("sec-fetch-site");
  const source = {
    method,
    leavesTrace: leavesTrace(match),
    sites: site === null ? [] : [site],
    origin: headers.get("origin"),
  };
  return mayBeCrossSite(source, () => new URL(url).origin, origins);
}
