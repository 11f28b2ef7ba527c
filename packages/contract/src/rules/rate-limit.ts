/** How much is let through, of each key and of all together. */
export interface RateLimitBounds {
  readonly windowMs: number;
  readonly mostOfOne: number;
  readonly mostOfAll: number;
}

/** Counts what comes; in how many seconds to try again, 1 at least, where it is too much. */
export type RateLimit = (ip: string | null, nowMs: number) => number | undefined;

/** Whoever has one IPv6 address has the 2^64 of its network. */
function networkOf(ip: string | null): string {
  if (ip === null) return "";
  const [head = "", tail] = ip.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: zeros }, () => "0"), ...after];
  return groups.slice(0, 4).join(":");
}

/**
 * Limits what comes from an address, and from all of them, in windows that follow one another. What it holds is bounded by
 * what a window lets through.
 */
export function createRateLimit(bounds: RateLimitBounds): RateLimit {
  const { windowMs, mostOfOne, mostOfAll } = bounds;
  const counts = new Map<string, number>();
  let beganMs = Number.NEGATIVE_INFINITY;
  let all = 0;
  return (ip, nowMs) => {
    if (nowMs >= beganMs + windowMs || nowMs < beganMs) {
      beganMs = nowMs;
      counts.clear();
      all = 0;
    }
    const network = networkOf(ip);
    const own = counts.get(network) ?? 0;
    if (own >= mostOfOne || all >= mostOfAll) {
      return Math.max(1, Math.ceil((beganMs + windowMs - nowMs) / 1000));
    }
    counts.set(network, own + 1);
    all += 1;
    return undefined;
  };
}
