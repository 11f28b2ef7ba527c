import type { Request } from "express";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
const SAME_SITE = new Set(["same-origin", "none"]);

/**
 * Whether a request that relies on a session is refused because another site may have made it: an unsafe method passes
 * only if `Sec-Fetch-Site` is `same-origin`, `none` or absent, and `Origin` is ours, one of `origins`, or absent.
 * Browsers set both, and pages cannot change them. For forms of the host's own too.
 */
export function isCrossSite(request: Request, origins: readonly string[] = []): boolean {
  if (SAFE.has(request.method)) return false;
  const sites = request.headersDistinct["sec-fetch-site"] ?? [];
  if (!sites.every((site) => SAME_SITE.has(site))) return true;
  const origin = request.headers.origin;
  if (origin === undefined) return false;
  const own = `${request.protocol}://${hostOf(request)}`;
  return origin.toLowerCase() !== own.toLowerCase() && !origins.includes(origin);
}

/** The host and port that the client asked for, as the app's `trust proxy` says; Express 4's own `host` has no port. */
function hostOf(request: Request): string {
  const isTrusted = request.app.get("trust proxy fn") as (address: string, hop: number) => boolean;
  const forwarded = request.get("X-Forwarded-Host");
  const trusted = forwarded !== undefined && isTrusted(request.socket.remoteAddress ?? "", 0);
  const host = trusted ? forwarded.split(",", 1)[0] : request.headers.host;
  return host?.trim() ?? "";
}
