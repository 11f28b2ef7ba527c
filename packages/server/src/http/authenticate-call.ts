import {
  challenge,
  isForAnyone,
  LEAK_REPORTER,
  managesApiKeys,
  refuseUnauthenticated,
} from "@latchkey/contract/rules";
import type { ProblemHeaders, Refusal } from "@latchkey/contract/rules";
import { authenticate } from "./authenticate.ts";
import type { Gate } from "./gate.ts";
import type { Call } from "./call.ts";
import { sessionPrincipal } from "./session.ts";

/** Why a call does not pass, and what its answer's headers say of it. */
export interface Rejection {
  readonly refusal: Refusal;
  readonly headers: ProblemHeaders;
}

/**
 * Authenticates a call of the API's: by its API key, or by the host's session where it carries no `Authorization` header
 * at all. Undefined if it passes.
 */
export async function authenticateCall(gate: Gate, call: Call): Promise<Rejection | undefined> {
  const { request, response, origin, match, crossSite } = call;
  const { realm, apiKeysManageApiKeys } = gate.options;
  if (isForAnyone(match)) return letAnyonePass(gate, call);
  // The host may have put requireApiKey before the router: once is enough, and one entry.
  const result =
    gate.admitted.get(request)?.audited === true
      ? ({ kind: "admitted" } as const)
      : await authenticate(gate, request, response, origin, true);
  if (result.kind === "refused") return result;
  if (result.kind === "admitted") {
    return managesApiKeys(match) && !apiKeysManageApiKeys
      ? { refusal: { refused: "api_key_management_disabled" }, headers: {} }
      : undefined;
  }
  const principal = await sessionPrincipal(gate.options, request);
  if (principal === undefined)
    return { refusal: refuseUnauthenticated(gate.options.format), headers: challenge(realm) };
  if (crossSite) return { refusal: { refused: "cross_site_request" }, headers: {} };
  gate.admitted.set(request, { principal, origin, audited: false });
  return undefined;
}

/** Lets a call pass whoever sends it, so many in a while: no credentials are asked for, nor looked at. */
function letAnyonePass(gate: Gate, { request, origin }: Call): Rejection | undefined {
  if (gate.options.leakReports === "off") return { refusal: { refused: "not_found" }, headers: {} };
  const retryAfter = gate.limitReports(origin().ip, performance.now());
  if (retryAfter !== undefined) {
    return { refusal: { refused: "too_many_requests" }, headers: { "Retry-After": retryAfter } };
  }
  // The organization is the leaked key's, which is still to be found.
  const principal = { ...LEAK_REPORTER, organizationId: "" };
  gate.admitted.set(request, { principal, origin, audited: false });
  return undefined;
}
