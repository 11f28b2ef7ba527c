/** Latencies, counted in buckets that are 1.6 % wide at the most. */
export interface Histogram {
  add(milliseconds: number): void;
  count(): number;
  /** The latency that a share of all stays below, in milliseconds; 0 if there are none. */
  quantile(share: number): number;
  clear(): void;
}

const PER_DOUBLING = 64;
const DOUBLINGS = 26;

/** Creates a histogram from 1 µs to about a minute. */
export function createHistogram(): Histogram {
  const buckets = new Uint32Array(PER_DOUBLING * DOUBLINGS);
  let count = 0;
  // Up to 64 µs a bucket is 1 µs wide; from there on each doubling is cut into 64.
  const bucketOf = (microseconds: number): number => {
    if (microseconds < PER_DOUBLING) return Math.max(0, Math.trunc(microseconds));
    const doubling = 31 - Math.clz32(microseconds) - 6;
    const within = Math.trunc(microseconds / 2 ** doubling) - PER_DOUBLING;
    return Math.min(PER_DOUBLING * (doubling + 1) + within, buckets.length - 1);
  };
  const middleOf = (bucket: number): number => {
    if (bucket < PER_DOUBLING) return bucket + 0.5;
    const doubling = Math.trunc(bucket / PER_DOUBLING) - 1;
    return ((bucket % PER_DOUBLING) + PER_DOUBLING + 0.5) * 2 ** doubling;
  };
  return {
    add: (milliseconds) => {
      const bucket = bucketOf(milliseconds * 1000);
      buckets[bucket] = (buckets[bucket] ?? 0) + 1;
      count += 1;
    },
    count: () => count,
    quantile: (share) => {
      let left = Math.ceil(count * share);
      if (left === 0) return 0;
      const found = buckets.findIndex((n) => (left -= n) <= 0);
      return middleOf(found) / 1000;
    },
    clear: () => {
      buckets.fill(0);
      count = 0;
    },
  };
}
