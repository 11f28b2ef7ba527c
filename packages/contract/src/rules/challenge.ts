import type { ProblemHeaders } from "./problem-of-refusal.ts";

/** The realm where the host names none. */
export const DEFAULT_REALM = "API";

/** Whether a text can be a realm: it is quoted in a header as it is. */
export function isRealm(text: string): boolean {
  return /^[\x20\x21\x23-\x5b\x5d-\x7e]{1,100}$/.test(text);
}

/**
 * The `WWW-Authenticate` header of an answer (RFC 6750, section 3). A request without credentials gets the realm alone;
 * an error is named only where credentials were refused.
 */
export function challenge(
  realm: string,
  error?: "invalid_token" | "invalid_request",
): ProblemHeaders {
  const parts = [`Bearer realm="${realm}"`];
  if (error === "invalid_token") {
    parts.push(`error="invalid_token"`, `error_description="The secret is not valid."`);
  }
  if (error === "invalid_request") {
    parts.push(
      `error="invalid_request"`,
      `error_description="The credentials are not well-formed."`,
    );
  }
  return { "WWW-Authenticate": parts.join(", ") };
}
