/**
 * Digests that were admitted lately. They say which lane a request waits in, so that a flood of other secrets does not
 * hold up those who are known; never who is admitted.
 */
export interface Likely {
  readonly has: (digest: string) => boolean;
  readonly set: (digest: string, admitted: boolean) => void;
}

/** Each takes about 150 bytes. */
const MOST_REMEMBERED = 20_000;

export function createLikely(most = MOST_REMEMBERED): Likely {
  const digests = new Set<string>();
  return {
    has: (digest) => digests.has(digest),
    set: (digest, admitted) => {
      if (!admitted) digests.delete(digest);
      else if (!digests.has(digest)) {
        digests.add(digest);
        const [oldest] = digests;
        if (digests.size > most && oldest !== undefined) digests.delete(oldest);
      }
    },
  };
}
