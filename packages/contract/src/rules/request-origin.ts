import type { EntryRequest } from "../generated/openapi-types/index.ts";
import { canonicalIpAddress } from "../ip-address.ts";
import type { SecretFormat } from "../secret/secret-format.ts";

/** A request, as it came. */
export interface SeenRequest {
  readonly id: string;
  readonly method: string;
  /** The route's pattern, where it is known. */
  readonly route: string | null;
  /** The path, with its query if it has one. */
  readonly url: string;
  readonly ip: string | null | undefined;
  readonly userAgent: string | null | undefined;
}

function clip(text: string, length: number): string {
  // Cutting may halve a surrogate pair, which PostgreSQL would not take.
  return text.slice(0, length).toWellFormed();
}

/** What PostgreSQL cannot hold is no part of a header either; what a terminal or page might obey is left out. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "");
}

/**
 * What the audit log keeps of a request. Secrets in its path and user agent are redacted last: what is left out before
 * may have stood in the middle of one.
 */
export function originOf(format: SecretFormat, seen: SeenRequest): EntryRequest {
  const { id, method, route, url, ip, userAgent } = seen;
  const question = url.indexOf("?");
  const path = question === -1 ? url : url.slice(0, question);
  const isKnown = userAgent !== undefined && userAgent !== null;
  return {
    id,
    method,
    // What the service is mounted on stands in it as the client sent it.
    route: route === null ? null : clip(format.redactPath(printable(route)), 500),
    path: clip(format.redactPath(printable(path)), 2048),
    ip: canonicalIpAddress(ip ?? "") ?? null,
    userAgent: isKnown ? clip(format.redact(printable(userAgent)), 500) : null,
    secretHint: null,
  };
}
