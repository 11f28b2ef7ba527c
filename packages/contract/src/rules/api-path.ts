import type { OperationMatch } from "../operations.ts";

/** The paths that are the API's own; any other below where it is mounted is the host's. */
const OWN = /^\/v1\/(?:api-keys|leaked-api-keys|audit-log-entries|audit-log|principal)(?:\/|$)/;

/** The methods of the operations that have a body; that of any other is not looked at. */
const WITH_BODY = new Set(["POST", "PATCH"]);

/** Whether a path, from `/v1` on and without its query, is one that the API answers at, with a problem if nothing else. */
export function isApiPath(path: string): boolean {
  return OWN.test(path);
}

/** Whether the operations of a method have a body. */
export function hasBody(method: string): boolean {
  return WITH_BODY.has(method);
}

/** Whether what a request means is to manage API keys, which the host may leave to users. */
export function managesApiKeys(match: OperationMatch): boolean {
  return match !== undefined && "route" in match && match.route.startsWith("/v1/api-keys");
}

/** Whether an operation is an entry in the log although its method is safe: then no other site may have it made. */
export function leavesTrace(match: OperationMatch): boolean {
  return match !== undefined && "operationId" in match && match.operationId === "exportAuditLog";
}

/** Whether an operation is for whoever comes: no credentials are looked at, so none can be at fault. */
export function isForAnyone(match: OperationMatch): boolean {
  return (
    match !== undefined && "operationId" in match && match.operationId === "reportLeakedApiKey"
  );
}
