import { InvalidArgumentError } from "./errors/invalid-argument-error.ts";
import { given } from "./given.ts";
import { searchOf } from "./operation-client.ts";
import type { OperationRequest } from "./operation-client.ts";
import { plainFields } from "./plain-fields.ts";

/** A request to a path of the service that this version of the SDK has no method for. */
export interface RawRequest {
  /** `GET`, `POST`, `PUT`, `PATCH` or `DELETE`. */
  readonly method: string;

  /**
   * A path below `baseUrl`, percent-encoded: `/v1/principal`. No absolute address, `//`, `..` or query: the secret goes to
   * the service and nowhere else.
   */
  readonly path: string;

  /** The query, name by name; undefined is left out. Default: none. */
  readonly query?: Readonly<Record<string, string | number | boolean | Date | undefined>>;

  /** The body, sent as JSON. Default: none. */
  readonly body?: object;
}

/** Whether such a request may be sent twice. */
export function isIdempotent({ method }: RawRequest): boolean {
  return /^(GET|PUT|DELETE)$/.test(method);
}

export function describeRaw(
  { method, path, query, body }: RawRequest,
  idempotencyKey: string | undefined,
): OperationRequest<unknown> {
  if (
    /^[^/]|\/\//.test(path) ||
    // Dots, backslashes, a query and what else would lead elsewhere come out otherwise.
    new URL("http://a" + path).pathname !== path
  ) {
    throw new InvalidArgumentError([
      "path must be like /v1/principal: encoded, without //, .. or query.",
    ]);
  }
  return {
    method,
    path,
    search: searchOf(query),
    body: body && plainFields(body),
    headers: given({ "Idempotency-Key": idempotencyKey }),
  };
}
