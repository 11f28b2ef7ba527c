import type { SecretFormat } from "../secret/secret-format.ts";
import { challenge } from "./challenge.ts";
import { refuseUnauthenticated } from "./credentials.ts";
import { RETRY_AFTER_SECONDS } from "./problem-of-refusal.ts";
import type { ProblemHeaders } from "./problem-of-refusal.ts";
import type { Refusal } from "./refusal.ts";

/** A refusal, and what its answer's headers say of it. */
export interface Rejection {
  readonly refusal: Refusal;
  readonly headers: ProblemHeaders;
}

/** Rejects a request. */
export function rejected(refusal: Refusal, headers: ProblemHeaders = {}): Rejection {
  return { refusal, headers };
}

/** Rejects a request without credentials, where some are asked for. */
export function rejectUnauthenticated(format: SecretFormat, realm: string): Rejection {
  return rejected(refuseUnauthenticated(format), challenge(realm));
}

/** Rejects a request that the service cannot answer now. */
export function rejectUnavailable(retryAfterSeconds: number = RETRY_AFTER_SECONDS): Rejection {
  return rejected({ refused: "unavailable" }, { "Retry-After": retryAfterSeconds });
}

/** Rejects a call that its operation has refused: the key that acts may have ended since it was admitted. */
export function rejectedByOperation(refusal: Refusal, realm: string): Rejection {
  const keyEnded = refusal.refused === "invalid_token";
  return rejected(refusal, keyEnded ? challenge(realm, "invalid_token") : {});
}
