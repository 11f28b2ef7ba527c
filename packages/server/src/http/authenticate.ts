import {
  challenge,
  EXPIRES_AT_HEADER,
  expiryWarning,
  refuseUnauthenticated,
} from "@latchkey/contract/rules";
import type { Refusal, Rejection } from "@latchkey/contract/rules";
import type { Request, Response } from "express";
import type { Admission, Presented } from "../admission/admit.ts";
import type { RequestOrigin } from "../request-origin.ts";
import { credentialsOf } from "./bearer.ts";
import { inTurn } from "./turns.ts";
import type { Gate } from "./gate.ts";

// Proved in test/security/rejected-secrets.test.ts.

/** What becomes of a request at the gate. */
export type Authentication =
  /** It acts as an API key, and its entry is committed. */
  | { readonly kind: "admitted" }
  /** It carries no credentials at all. */
  | { readonly kind: "anonymous" }
  | ({ readonly kind: "refused" } & Rejection);

/**
 * Authenticates a request by its `Authorization` header, and admits it. Malformed, unknown, expired and revoked secrets
 * get one and the same answer: which it was is in the audit log only.
 *
 * What needs no question is answered at once, not by a promise: a flood of what is no secret costs no turn of its own.
 *
 * @throws LatchkeyError `unavailable`: then the request must not go on.
 */
export function authenticate(
  gate: Gate,
  request: Request,
  response: Response,
  origin: () => RequestOrigin,
  audited: boolean,
): Authentication | Promise<Authentication> {
  const { realm, format, observer } = gate.options;
  const credentials = credentialsOf(request);
  if (credentials.kind === "none") return { kind: "anonymous" };
  if (credentials.kind === "other-scheme") return refuse(realm, refuseUnauthenticated(format));
  if (credentials.kind === "fault") return refuse(realm, credentials.refusal, "invalid_request");
  const { secret } = credentials;
  if (!format.isSecret(secret)) {
    observer.onVerdict("malformed");
    return refuse(realm, { refused: "invalid_token" }, "invalid_token");
  }
  return admit(gate, request, response, { secret, origin, audited });
}

function refuse(
  realm: string,
  refusal: Refusal,
  error?: "invalid_token" | "invalid_request",
): Authentication {
  return { kind: "refused", refusal, headers: challenge(realm, error) };
}

async function admit(
  gate: Gate,
  request: Request,
  response: Response,
  presented: Pick<Presented, "secret" | "origin" | "audited">,
): Promise<Authentication> {
  const { realm, observer, expiryWarningDays } = gate.options;
  const { secret, origin, audited } = presented;
  const isGone = (): boolean => response.destroyed || request.socket.destroyed;
  let verdict: Awaited<ReturnType<Admission["admit"]>>;
  try {
    verdict = await inTurn(request, () =>
      gate.admission.admit({ secret, origin, audited, isGone }),
    );
  } catch (error) {
    observer.onVerdict("unavailable");
    throw error;
  }
  // Nobody waits for the answer.
  if (verdict === undefined) return refuse(realm, { refused: "unavailable" });
  observer.onVerdict(verdict.admitted ? "admitted" : verdict.reason);
  if (!verdict.admitted) return refuse(realm, { refused: "invalid_token" }, "invalid_token");
  const { principal, hint, entryId, admittedAt } = verdict;
  if (principal.expiresAt !== null) {
    const warning = expiryWarning(principal.expiresAt, admittedAt(), expiryWarningDays);
    if (warning !== undefined) response.setHeader(EXPIRES_AT_HEADER, warning);
  }
  gate.admitted.set(request, {
    principal,
    origin: () => ({ ...origin(), secretHint: hint }),
    audited,
  });
  if (entryId !== undefined) {
    noteOutcome(gate.admission, response, { organizationId: principal.organizationId, entryId });
  }
  return { kind: "admitted" };
}

function noteOutcome(
  admission: Admission,
  response: Response,
  entry: { readonly organizationId: string; readonly entryId: string },
): void {
  const began = performance.now();
  const note = (): void => {
    const status = response.writableFinished ? response.statusCode : 499;
    const durationMs = Math.round(performance.now() - began);
    admission.noteOutcome({ ...entry, status, durationMs });
  };
  // The client may have gone away while its request was being admitted: then there is no close to wait for.
  if (response.destroyed) note();
  else response.once("close", note);
}
