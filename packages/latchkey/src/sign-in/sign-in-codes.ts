import { createHash, randomBytes } from "node:crypto";

/** How long a sign-in code is good for. */
export const signInCodeMinutes = 10;

const MOST_KEPT = 100;

/** The codes of sign-in links: whoever holds one is the person at this program's terminal. */
export interface SignInCodes {
  /** A new code: 128 random bits, base64url. */
  issue(): string;
  /** Whether the code is good; from then on it is not. */
  redeem(code: string): boolean;
}

/** Kept in memory only, by digest: they end with the process, and a lookup tells nothing by its timing. */
export function createSignInCodes(): SignInCodes {
  const expirations = new Map<string, number>();
  return {
    issue() {
      const code = randomBytes(16).toString("base64url");
      const [oldest] = expirations.keys();
      if (oldest !== undefined && expirations.size >= MOST_KEPT) expirations.delete(oldest);
      // Not the clock on the wall, which may be set.
      expirations.set(digestOf(code), performance.now() + signInCodeMinutes * 60_000);
      return code;
    },
    redeem(code) {
      const digest = digestOf(code);
      const expiration = expirations.get(digest);
      expirations.delete(digest);
      return expiration !== undefined && performance.now() < expiration;
    },
  };
}

function digestOf(code: string): string {
  return createHash("sha256").update(code).digest("base64url");
}
