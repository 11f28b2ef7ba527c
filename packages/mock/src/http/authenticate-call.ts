import {
  managesApiKeys,
  rejected,
  rejectUnauthenticated,
  rejectUnavailable,
} from "@latchkey/contract/rules";
import type { Rejection } from "@latchkey/contract/rules";
import type { Fault } from "../faults.ts";
import type { Mock } from "../mock.ts";
import { authenticate } from "./authenticate.ts";
import type { Admitted } from "./authenticate.ts";
import { isCrossSite } from "./call.ts";
import type { Call } from "./call.ts";
import { sessionPrincipal } from "./session.ts";

/** Who a call acts as, if it passes; or else why not. An admitted request that is rejected later has an entry all the same. */
export interface AuthenticatedCall {
  readonly admitted: Admitted | undefined;
  readonly rejection: Rejection | undefined;
}

/**
 * Authenticates a call of the API's: by its API key, or by the session where it carries no `Authorization` header at all.
 */
export async function authenticateCall(
  mock: Mock,
  call: Call,
  fault: Fault | undefined,
): Promise<AuthenticatedCall> {
  const { request, origin, match } = call;
  const { realm, format, origins, apiKeysManageApiKeys } = mock.settings;
  const refused = (rejection: Rejection): AuthenticatedCall => ({ admitted: undefined, rejection });
  const result = authenticate(mock, request, { origin, audited: true, fault });
  if (result.kind === "refused") return refused(result.rejection);
  if (result.kind === "admitted") {
    const { admitted } = result;
    const disabled = managesApiKeys(match) && !apiKeysManageApiKeys;
    return {
      admitted,
      rejection: disabled ? rejected({ refused: "api_key_management_disabled" }) : undefined,
    };
  }
  const principal = await sessionPrincipal(mock, request);
  if (principal === undefined) {
    return refused(rejectUnauthenticated(format, realm));
  }
  if (isCrossSite(call, origins)) return refused(rejected({ refused: "cross_site_request" }));
  if (fault?.with === "outage") return refused(rejectUnavailable(fault.retryAfterSeconds));
  return {
    admitted: { principal, origin, entry: undefined, expiryWarning: undefined },
    rejection: undefined,
  };
}
