import type { IncomingMessage } from "node:http";
import { readCredentials } from "@latchkey/contract/rules";
import type { Credentials } from "@latchkey/contract/rules";

/** Reads a request's credentials from its `Authorization` header, the only place where they may stand. */
export function credentialsOf(
  request: IncomingMessage & { readonly originalUrl?: string },
): Credentials {
  const { headers, rawHeaders } = request;
  const url = request.originalUrl ?? request.url ?? "";
  return readCredentials(url, headers.authorization, () => isRepeated(rawHeaders));
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
