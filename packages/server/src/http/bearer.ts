import type { IncomingMessage } from "node:http";
import type { Refusal } from "../refusal.ts";

/** What a request presents (RFC 6750): nothing, something that is none of ours, a fault, or a secret to be checked. */
export type Credentials =
  | { readonly kind: "none" }
  | { readonly kind: "other-scheme" }
  | { readonly kind: "fault"; readonly refusal: Refusal }
  | { readonly kind: "bearer"; readonly secret: string };

function fault(
  detail: string,
  place: "header" | "query",
  field: string,
  message: string,
): Credentials {
  return {
    kind: "fault",
    refusal: { refused: "invalid_request", detail, errors: [{ in: place, field, message }] },
  };
}

/** Reads a request's credentials from its `Authorization` header, the only place where they may stand. */
export function credentialsOf(
  request: IncomingMessage & { readonly originalUrl?: string },
): Credentials {
  const url = request.originalUrl ?? request.url ?? "";
  const question = url.indexOf("?");
  if (question !== -1 && new URLSearchParams(url.slice(question)).has("access_token")) {
    return fault(
      "A secret in the URL ends up in logs. Revoke it, and send the new one in the Authorization header.",
      "query",
      "/access_token",
      "must not be sent in the URL",
    );
  }
  const value = request.headers.authorization;
  if (value === undefined) return { kind: "none" };
  if (isRepeated(request.rawHeaders)) {
    return fault("Send one Authorization header.", "header", "/authorization", "must be sent once");
  }
  const text = value.trim();
  const space = text.search(/[ \t]/);
  const scheme = (space === -1 ? text : text.slice(0, space)).toLowerCase();
  if (scheme !== "" && scheme !== "bearer") return { kind: "other-scheme" };
  if (space === -1) {
    return fault(
      "The Authorization header is empty. Send the secret of an API key after the word Bearer.",
      "header",
      "/authorization",
      "must not be empty",
    );
  }
  return { kind: "bearer", secret: text.slice(space).trim() };
}

/** Node keeps only the first of several `Authorization` headers in `headers`, and says nothing. */
function isRepeated(rawHeaders: readonly string[]): boolean {
  let seen = false;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name?.length !== "authorization".length || name.toLowerCase() !== "authorization") continue;
    if (seen) return true;
    seen = true;
  }
  return false;
}
