const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
const SAME_SITE = new Set(["same-origin", "none"]);

/** What says where a request comes from. */
export interface RequestSource {
  readonly method: string;
  /** Whether it leaves something behind although its method is safe. */
  readonly leavesTrace?: boolean;
  /** Its `Sec-Fetch-Site` headers. */
  readonly sites: readonly string[];
  /** Its `Origin` header. */
  readonly origin: string | null | undefined;
}

/**
 * Whether a request that relies on a session is refused because another site may have made it: an unsafe method, or a safe
 * one that leaves something behind, passes only if `Sec-Fetch-Site` is `same-origin`, `none` or absent, and `Origin` is
 * ours, one of `origins`, or absent.
 *
 * @param own The origin that the request was sent to; asked only where it is needed.
 */
export function mayBeCrossSite(
  { method, leavesTrace = false, sites, origin }: RequestSource,
  own: () => string,
  origins: readonly string[],
): boolean {
  if (SAFE.has(method) && !leavesTrace) return false;
  if (!sites.every((site) => SAME_SITE.has(site))) return true;
  if (origin === undefined || origin === null) return false;
  return origin.toLowerCase() !== own().toLowerCase() && !origins.includes(origin);
}
