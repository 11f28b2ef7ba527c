import type { SecretFormat } from "../secret/secret-format.ts";
import type { Refusal } from "./refusal.ts";

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

/**
 * Reads a request's credentials from its `Authorization` header, the only place where they may stand.
 *
 * @param url The address or path with its query, if it has one.
 * @param authorization The header; the first one, where there are several.
 * @param isRepeated Whether there are several; asked only where there is one.
 */
export function readCredentials(
  url: string,
  authorization: string | null | undefined,
  isRepeated: () => boolean,
): Credentials {
  const question = url.indexOf("?");
  if (question !== -1 && new URLSearchParams(url.slice(question)).has("access_token")) {
    return fault(
      "A secret in the URL ends up in logs. Revoke it, and send the new one in the Authorization header.",
      "query",
      "/access_token",
      "must not be sent in the URL",
    );
  }
  if (authorization === undefined || authorization === null) return { kind: "none" };
  if (isRepeated()) {
    return fault("Send one Authorization header.", "header", "/authorization", "must be sent once");
  }
  const text = authorization.trim();
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

/** The refusal of a request without credentials, in the words of the service's own secrets. */
export function refuseUnauthenticated(format: SecretFormat): Refusal {
  return {
    refused: "unauthenticated",
    detail: `Send the secret of an API key: Authorization: Bearer ${format.prefix}…`,
  };
}
