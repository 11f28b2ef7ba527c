import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** How long a browser has to come back from the provider. */
export const signInMinutes = 10;

const MOST_PATH = 1_000;

/** Another instance may have begun it, by a clock of its own. */
const CLOCKS_APART_MS = 60_000;

/**
 * A sign-in that a browser has begun and keeps in a cookie of its own. What goes to the provider is derived from all of
 * it, so nothing has to be kept here: whoever changes anything in the cookie has another state, nonce and code verifier,
 * and the first is compared here, the second is in the provider's signed answer, the third is checked by the provider.
 */
export interface BegunSignIn {
  /** 256 random bits, base64url. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** The path of this site that the browser goes on to. */
  readonly to: string;
}

/** What binds the provider's answer to the browser that asked: RFC 6749 section 10.12, OpenID Connect Core 3.1.2.1, RFC 7636. */
export interface SignInChecks {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** @param to Where to go on; anything but a path of this site counts as `/`. */
export function beginSignIn(to: unknown): BegunSignIn {
  return {
    id: randomBytes(32).toString("base64url"),
    startedAt: Date.now(),
    to: pathOf(to),
  };
}

export function checksOf({ id, startedAt, to }: BegunSignIn): SignInChecks {
  const derived = (purpose: string): string =>
    createHmac("sha256", id)
      .update(JSON.stringify([purpose, startedAt, to]))
      .digest("base64url");
  return {
    state: derived("state"),
    nonce: derived("nonce"),
    codeVerifier: derived("code verifier"),
  };
}

/** What the cookie holds. */
export function writeSignIn({ id, startedAt, to }: BegunSignIn): string {
  return Buffer.from(JSON.stringify([id, startedAt, to])).toString("base64url");
}

/** The sign-in in a cookie; undefined where there is none. */
export function readSignIn(cookie: string): BegunSignIn | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cookie, "base64url").toString());
    if (!Array.isArray(parsed)) return undefined;
    const [id, startedAt, to] = parsed as readonly unknown[];
    const fits = typeof id === "string" && /^[\w-]{43}$/.test(id) && Number.isInteger(startedAt);
    // An integer is a number.
    return fits ? { id, startedAt: startedAt as number, to: pathOf(to) } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it is too late to come back. The provider's answer is bound to when it began, so that cannot be put off. */
export function isExpired({ startedAt }: BegunSignIn): boolean {
  const age = Date.now() - startedAt;
  return age < -CLOCKS_APART_MS || age > signInMinutes * 60_000;
}

export function isState(begun: BegunSignIn, state: unknown): boolean {
  const expected = Buffer.from(checksOf(begun).state);
  const given = Buffer.from(typeof state === "string" ? state : "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** A path of this site, and no way to another one. */
function pathOf(to: unknown): string {
  if (typeof to !== "string" || to.length > MOST_PATH) return "/";
  const site = "http://site.invalid";
  if (!to.startsWith("/") || !URL.canParse(to, site)) return "/";
  const { origin, pathname, search, hash } = new URL(to, site);
  // Two slashes at its beginning would name another host.
  const isOwn = origin === site && !pathname.startsWith("//");
  return isOwn && pathname !== "/sign-in" ? `${pathname}${search}${hash}` : "/";
}
