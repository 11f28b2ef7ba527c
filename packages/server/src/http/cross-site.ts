import { mayBeCrossSite } from "@latchkey/contract/rules";
import type { Request } from "express";

// Proved in test/security/cross-site.browser.test.ts.

/**
 * Whether a request that relies on a session is refused because another site may have made it: an unsafe method passes
 * only if `Sec-Fetch-Site` is `same-origin`, `none` or absent, and `Origin` is ours, one of `origins`, or absent.
 * Browsers set both, and pages cannot change them. For forms of the host's own too.
 */
export function isCrossSite(request: Request, origins: readonly string[] = []): boolean {
  return isFromElsewhere(request, origins, false);
}

/** The same of a call of the API's, some of which leave something behind although their method is safe. */
export function isFromElsewhere(
  request: Request,
  origins: readonly string[],
  leavesTrace: boolean,
): boolean {
  const { method, headers, headersDistinct } = request;
  const sites = headersDistinct["sec-fetch-site"] ?? [];
  const own = (): string => `${request.protocol}://${hostOf(request)}`;
  return mayBeCrossSite({ method, leavesTrace, sites, origin: headers.origin }, own, origins);
}

/** The host and port that the client asked for, as the app's `trust proxy` says; Express 4's own `host` has no port. */
function hostOf(request: Request): string {
  const isTrusted = request.app.get("trust proxy fn") as (address: string, hop: number) => boolean;
  const forwarded = request.get("X-Forwarded-Host");
  const trusted = forwarded !== undefined && isTrusted(request.socket.remoteAddress ?? "", 0);
  const host = trusted ? forwarded.split(",", 1)[0] : request.headers.host;
  return host?.trim() ?? "";
}
