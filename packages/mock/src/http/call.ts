import { findOperation } from "@latchkey/contract";
import type { EntryRequest, OperationMatch } from "@latchkey/contract";
import { isApiPath, leavesTrace, mayBeCrossSite, originOf } from "@latchkey/contract/rules";
import type { MockParts } from "../mock-parts.ts";
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

const REQUEST_ID = /^[\x21-\x7e]{1,128}$/;

/** The request's id: what the test says, or a new one. */
export function requestIdOf({ settings, seeded }: MockParts, request: Request): string {
  const given = settings.requestId?.(request);
  const fits = given !== undefined && REQUEST_ID.test(given);
  return fits && !settings.format.contains(given) ? given : seeded.requestId();
}

/** What the audit log keeps of a request. */
export function originOfRequest(
  { settings }: MockParts,
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

export function callOf(parts: MockParts, request: Request, id: string, path: string): Call {
  const { pathname, search } = new URL(request.url);
  const match = findOperation(request.method, path);
  const mounted = pathname.slice(0, pathname.length - path.length);
  const route = match !== undefined && "operationId" in match ? `${mounted}${match.route}` : null;
  return {
    request,
    id,
    match,
    origin: originOfRequest(parts, request, { id, route }),
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
