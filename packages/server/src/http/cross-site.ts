import type { Request } from "express";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
const SAME_SITE = new Set(["same-origin", "none"]);

/**
 * Whether a request that relies on a session is refused because another site may have made it: an unsafe method passes
 * only if `Sec-Fetch-Site` is `same-origin`, `none` or absent, and `Origin` is ours, one of `origins`, or absent.
 * Browsers set both, and pages cannot change them.
 */
export function isCrossSite(request: Request, origins: readonly string[]): boolean {
  if (SAFE.has(request.method)) return false;
  const site = request.headersDistinct["sec-fetch-site"]?.[0];
  if (site !== undefined && !SAME_SITE.has(site)) return true;
  const origin = request.headers.origin;
  if (origin === undefined) return false;
  // Express reads both as the host's `trust proxy` says.
  const own = `${request.protocol}://${request.host}`;
  return origin.toLowerCase() !== own.toLowerCase() && !origins.includes(origin);
}
