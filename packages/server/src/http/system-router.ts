import { findOperation } from "@latchkey/contract";
import { isUser, rejected } from "@latchkey/contract/rules";
import { validateRequest } from "@latchkey/contract/validation";
import type { Request, RequestHandler } from "express";
import { LatchkeyError } from "../errors.ts";
import type { SystemPrincipal } from "../principal.ts";
import type { Gate } from "./gate.ts";
import { createRouter } from "./router.ts";
import type { Validate } from "./validate.ts";

/** Says who, if anybody, a request of the host's own tools acts as; null or undefined if it may not pass. */
export type AuthenticateSystem = (
  request: Request,
) =>
  | Omit<SystemPrincipal, "type">
  | null
  | undefined
  | Promise<Omit<SystemPrincipal, "type"> | null | undefined>;

/** The API for the host's own tools: neither API keys nor sessions are looked at. */
export function createSystemRouter(
  gate: Gate,
  authenticateSystem: AuthenticateSystem,
): RequestHandler {
  const authenticate: Parameters<typeof createRouter>[1] = async (_gate, call) => {
    const { request, origin, crossSite } = call;
    const known: unknown = await authenticateSystem(request);
    if (known === undefined || known === null) {
      return rejected({ refused: "unauthenticated" });
    }
    if (crossSite) return rejected({ refused: "cross_site_request" });
    const principal = systemPrincipal(known);
    gate.admitted.set(request, { principal, origin, audited: false });
    return undefined;
  };
  return createRouter(gate, authenticate, async () => validateByContract);
}

/**
 * The contract's validators have been asked already; here they only coerce the query. The second opinion that callers from
 * outside get takes a second to load, which is most of the time that a tool runs.
 */
const validateByContract: Validate = async ({ method, url, headers }, _response, given) => {
  const match = findOperation(method, url.split("?", 1)[0] ?? "");
  if (match === undefined || !("operationId" in match)) {
    throw new Error("A call has come past the choice of its operation.");
  }
  const { operationId, params } = match;
  const copy = { params: { ...params }, query: { ...given.query }, headers, body: given.body };
  if (validateRequest(operationId, copy).length > 0) {
    throw new Error("A call has come past validation.");
  }
  return copy.query;
};

/** Callers without types may answer anything; to go on with it would be a guess. */
function systemPrincipal(known: unknown): SystemPrincipal {
  if (isUser(known)) {
    const { id, name, organizationId } = known;
    return { type: "system", id, name, organizationId };
  }
  throw new LatchkeyError(
    "invalid_user",
    "What systemRouter is given must return null, or { id, name, organizationId }, each a text of 1 to 255 characters on one line.",
  );
}
