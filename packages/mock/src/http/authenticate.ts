import type { EntryRequest } from "@latchkey/contract";
import {
  challenge,
  EXPIRES_AT_HEADER,
  expiryWarning,
  readCredentials,
  rejected,
  rejectUnauthenticated,
  rejectUnavailable,
} from "@latchkey/contract/rules";
import type { Rejection } from "@latchkey/contract/rules";
import { admit } from "../admission/admit.ts";
import type { Fault } from "../faults.ts";
import type { EntryRow } from "../memory/audit-log-entries.ts";
import type { Caller } from "../caller.ts";
import type { Mock } from "../mock.ts";

/** A request that acts as an API key; its outcome is to be noted in its entry, if it has one. */
export interface Admitted extends Caller {
  readonly entry: EntryRow | undefined;
  /** What every answer to it says of the key's expiration; undefined where that is not soon. */
  readonly expiryWarning: string | undefined;
}

/** What becomes of a request at the gate. */
type Authentication =
  | { readonly kind: "admitted"; readonly admitted: Admitted }
  /** It carries no credentials at all. */
  | { readonly kind: "anonymous" }
  | { readonly kind: "refused"; readonly rejection: Rejection };

/**
 * Authenticates a request by its `Authorization` header, and admits it. Malformed, unknown and ended secrets, and
 * those of expired and revoked keys, get one and the same answer: which it was is in the audit log only.
 */
export function authenticate(
  mock: Mock,
  request: Request,
  { origin, audited, fault }: { origin: EntryRequest; audited: boolean; fault: Fault | undefined },
): Authentication {
  const { realm, format, expiryWarningDays } = mock.settings;
  const refused = (rejection: Rejection): Authentication => ({ kind: "refused", rejection });
  const notValid = (): Authentication =>
    refused(rejected({ refused: "invalid_token" }, challenge(realm, "invalid_token")));
  // fetch has one value for a header: two of them come as one, joined by a comma, here as over the wire.
  const credentials = readCredentials(
    request.url,
    request.headers.get("authorization"),
    () => false,
  );
  if (credentials.kind === "none") return { kind: "anonymous" };
  if (credentials.kind === "other-scheme") {
    return refused(rejectUnauthenticated(format, realm));
  }
  if (credentials.kind === "fault") {
    return refused(rejected(credentials.refusal, challenge(realm, "invalid_request")));
  }
  const { secret } = credentials;
  if (!format.isSecret(secret)) return notValid();
  if (fault?.with === "outage") return refused(rejectUnavailable(fault.retryAfterSeconds));
  const verdict = admit(mock, { secret, origin, audited });
  if (!verdict.admitted) return notValid();
  const { principal, hint, entry } = verdict;
  return {
    kind: "admitted",
    admitted: {
      principal,
      origin: { ...origin, secretHint: hint },
      entry,
      expiryWarning: expiryWarning(principal.expiresAt, mock.clock.now(), expiryWarningDays),
    },
  };
}

/** Says in an answer when the key that made the request expires, if that is soon. */
export function warnOfExpiry(
  response: Response,
  { expiryWarning: warning }: Pick<Admitted, "expiryWarning">,
): void {
  // A key that has ended meanwhile has nothing to be warned of.
  const isOver = response.status === 401;
  if (warning !== undefined && !isOver) response.headers.set(EXPIRES_AT_HEADER, warning);
}

/** Notes what became of an admitted request. */
export function noteOutcome(
  { clock }: Mock,
  { entry }: Pick<Admitted, "entry">,
  status: number,
): void {
  if (entry === undefined) return;
  const durationMs = Math.max(0, clock.now().getTime() - Date.parse(entry.occurredAt));
  entry.outcome = { state: "completed", status, durationMs };
}
