import fc from "fast-check";
import { contractOperations } from "./contract-operations.ts";
import { hostileBodies } from "./hostile-bodies.ts";
import { contentTypes, moreHeaders } from "./hostile-headers.ts";
import { hostileTargets } from "./hostile-targets.ts";

/** A request that openapi.yaml half allows, as it goes over the wire. */
export interface HostileRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | undefined;
}

/**
 * Requests by any operation of openapi.yaml, each of whose values may fit, hug a bound, or be nasty.
 *
 * @param credentials What they carry: any one of these.
 * @param ids Of things that there are, and of none.
 */
export function hostileRequests(
  credentials: readonly (readonly [name: string, value: string])[],
  ids: readonly string[],
): fc.Arbitrary<HostileRequest> {
  const each = contractOperations().map((operation) => {
    const method = fc.oneof(
      { weight: 15, arbitrary: fc.constant(operation.method) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "HEAD",
          "OPTIONS",
          "PUT",
          "GET",
          "POST",
          "DELETE",
          "TRACE",
          "QUERY",
        ),
      },
    );
    return fc
      .tuple(
        method,
        hostileTargets(operation, ids),
        hostileBodies(operation, ids),
        contentTypes,
        moreHeaders,
        fc.constantFrom(...credentials),
      )
      .map(([method, target, body, type, more, own]): HostileRequest => {
        const names = new Set<string>();
        const headers = [
          own,
          ...(body === undefined ? [] : [["Content-Type", type] as const]),
          ...more,
        ].filter(([name]) => !names.has(name.toLowerCase()) && names.add(name.toLowerCase()));
        return { method, target, headers, body: body?.toWellFormed() };
      });
  });
  return fc.oneof(...each);
}
