import * as client from "openid-client";
import { ProviderUnavailable } from "./provider.ts";
import { NotAdmitted } from "./user-of-claims.ts";

/** Why a sign-in came to nothing. */
export interface SignInFault {
  readonly status: 400 | 403 | 502 | 503;
  /** For the user. */
  readonly said: string;
  /** Whether whoever runs the program should hear of it. */
  readonly isReported: boolean;
}

export const expiredFault: SignInFault = {
  status: 400,
  said: "This sign-in took too long. Begin again.",
  isReported: false,
};

export const strangeFault: SignInFault = {
  status: 400,
  said: "This sign-in was not begun in this browser, or another one was begun after it. Begin again.",
  isReported: false,
};

export const usedFault: SignInFault = {
  status: 400,
  said: "This sign-in has been used already. Begin again.",
  isReported: false,
};

const deniedFault: SignInFault = {
  status: 403,
  said: "You were not signed in: the sign-in provider says that it was declined.",
  isReported: false,
};

const unavailableFault: SignInFault = {
  status: 503,
  said: "The sign-in provider cannot be reached now. Try again in a moment.",
  isReported: true,
};

const refusedFault: SignInFault = {
  status: 502,
  said: "The sign-in provider refused this service, or its answer could not be trusted. Whoever runs the service finds the reason in its log.",
  isReported: true,
};

const DENIED = ["access_denied", "login_required", "consent_required", "interaction_required"];
const BUSY = ["temporarily_unavailable", "server_error"];

/** What an error on the way from the provider's answer to a user means. */
export function faultOf(error: unknown): SignInFault | undefined {
  if (error instanceof NotAdmitted) return { status: 403, said: error.message, isReported: false };
  // The provider has told whoever runs the program already.
  if (error instanceof ProviderUnavailable) return { ...unavailableFault, isReported: false };
  if (error instanceof client.AuthorizationResponseError) {
    if (DENIED.includes(error.error)) return deniedFault;
    return BUSY.includes(error.error) ? unavailableFault : refusedFault;
  }
  if (error instanceof client.ResponseBodyError) {
    // The code was used before, or is too old.
    if (error.error === "invalid_grant") return usedFault;
    return error.status >= 500 ? unavailableFault : refusedFault;
  }
  if (error instanceof client.WWWAuthenticateChallengeError) return refusedFault;
  if (error instanceof client.ClientError) return isOutage(error) ? unavailableFault : refusedFault;
  // What fetch throws where nothing answers.
  return error instanceof TypeError && error.cause !== undefined ? unavailableFault : undefined;
}

function isOutage({ code, cause }: client.ClientError): boolean {
  if (code === "OAUTH_TIMEOUT") return true;
  return cause instanceof Response && cause.status >= 500;
}
