import { operations } from "./generated/operations.ts";

/** The `operationId` of an operation of openapi.yaml. */
export type OperationId = keyof typeof operations;

/** What there is at a path: an operation and its path parameters, the methods that it has instead, or nothing. */
export type OperationMatch =
  | {
      readonly operationId: OperationId;
      readonly route: string;
      readonly params: Readonly<Record<string, string>>;
    }
  | { readonly allow: readonly string[] }
  | undefined;

const routes = Object.entries(operations).map(([operationId, { method, path }]) => ({
  // Object.entries widens keys to string; these are the keys of `operations`.
  operationId: operationId as OperationId,
  method,
  route: path,
  segments: path.split("/"),
}));

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/**
 * Finds the operation that a request means, by its method and its path from `/v1` on, without the query. Case and
 * trailing slashes count; an empty segment, or one with broken percent-encoding, is no parameter.
 */
export function findOperation(method: string, path: string): OperationMatch {
  const given = path.split("/");
  const allow: string[] = [];
  for (const { operationId, method: own, route, segments } of routes) {
    const params: Record<string, string> = {};
    const fits =
      segments.length === given.length &&
      segments.every((segment, index) => {
        const text = given[index] ?? "";
        if (!segment.startsWith("{")) return segment === text;
        const decoded = decode(text);
        if (decoded === undefined || decoded === "") return false;
        params[segment.slice(1, -1)] = decoded;
        return true;
      });
    if (!fits) continue;
    if (own === method) return { operationId, route, params };
    allow.push(own);
  }
  return allow.length === 0 ? undefined : { allow };
}
