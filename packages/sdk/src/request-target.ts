import { findOperation } from "@latchkey/contract";
import type { OperationId } from "@latchkey/contract";

/** What a request of the client is for. */
export interface RequestTarget {
  readonly operationId: OperationId;
  /** The path's pattern: `/v1/api-keys/{apiKeyId}`. */
  readonly route: string;
  /** Where the service is: what stands before `/v1`. */
  readonly baseUrl: string;
}

/** The operation that a request is for; undefined where the contract has none such. */
export function targetOf({ method, url }: Request): RequestTarget | undefined {
  const { origin, pathname } = new URL(url);
  // A base URL may have a /v1 of its own in its path.
  const start = pathname.lastIndexOf("/v1/");
  const found = findOperation(method, pathname.slice(start));
  if (start < 0 || found === undefined || !("operationId" in found)) return undefined;
  const { operationId, route } = found;
  return { operationId, route, baseUrl: origin + pathname.slice(0, start) };
}
