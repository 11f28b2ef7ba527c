import {
  isForAnyone,
  LEAK_REPORTER,
  managesApiKeys,
  rejected,
  rejectUnauthenticated,
} from "@latchkey/contract/rules";
import type { Rejection } from "@latchkey/contract/rules";
import { authenticate } from "./authenticate.ts";
import type { Gate } from "./gate.ts";
import type { Call } from "./call.ts";
import { sessionPrincipal } from "./session.ts";

/**
 * Authenticates a call of the API's: by its API key, or by the host's session where it carries no `Authorization` header
 * at all. Undefined if it passes.
 */
export async function authenticateCall(gate: Gate, call: Call): Promise<Rejection | undefined> {
  const { request, response, origin, match, crossSite } = call;
  const { realm, format, apiKeysManageApiKeys } = gate.options;
  if (isForAnyone(match)) return letAnyonePass(gate, call);
  // The host may have put requireApiKey before the router: once is enough, and one entry.
  const result =
    gate.admitted.get(request)?.audited === true
      ? ({ kind: "admitted" } as const)
      : await authenticate(gate, request, response, origin, true);
  if (result.kind === "refused") return result;
  if (result.kind === "admitted") {
    return managesApiKeys(match) && !apiKeysManageApiKeys
      ? rejected({ refused: "api_key_management_disabled" })
      : undefined;
  }
  const principal = await sessionPrincipal(gate.options, request);
  if (principal === undefined) return rejectUnauthenticated(format, realm);
  if (crossSite) return rejected({ refused: "cross_site_request" });
  gate.admitted.set(request, { principal, origin, audited: false });
  return undefined;
}

/** Lets a call pass whoever sends it, so many in a while: no credentials are asked for, nor looked at. */
function letAnyonePass(gate: Gate, { request, origin }: Call): Rejection | undefined {
  if (gate.options.leakReports === "off") return rejected({ refused: "not_found" });
  const retryAfter = gate.limitReports(origin().ip, performance.now());
  if (retryAfter !== undefined) {
    return rejected({ refused: "too_many_requests" }, { "Retry-After": retryAfter });
  }
  // The organization is the leaked key's, which is still to be found.
  const principal = { ...LEAK_REPORTER, organizationId: "" };
  gate.admitted.set(request, { principal, origin, audited: false });
  return undefined;
}
