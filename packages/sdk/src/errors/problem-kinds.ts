import type { FieldError } from "@latchkey/contract";
import { ProblemErrorOf } from "./problem-error-of.ts";

/** 400 `invalid_request`: what you sent does not fit the contract. */
export class InvalidRequestError extends ProblemErrorOf<"invalid_request"> {
  static {
    this.prototype.name = "InvalidRequestError";
  }

  /** Every faulty field, with what is wrong and what to send instead. */
  get errors(): readonly FieldError[] {
    return this.problem.errors;
  }
}

/** 400 `invalid_cursor`: the cursor belongs to other filters or another sort. Start again without it. */
export class InvalidCursorError extends ProblemErrorOf<"invalid_cursor"> {
  static {
    this.prototype.name = "InvalidCursorError";
  }
}

/**
 * 401. `unauthenticated`: no secret came with the request, or the session has ended. `invalid_token`: the secret is
 * malformed, unknown, expired or revoked; which of these is in the audit log only.
 */
export class AuthenticationError extends ProblemErrorOf<"unauthenticated" | "invalid_token"> {
  static {
    this.prototype.name = "AuthenticationError";
  }
}

/**
 * 403. `api_key_management_disabled`: only users manage keys here. `expiration_exceeds_principal`: a key that expires
 * cannot make, extend or rotate one that outlives it. `cross_site_request`: a change that relies on a session came from
 * another site.
 */
export class PermissionError extends ProblemErrorOf<
  "cross_site_request" | "api_key_management_disabled" | "expiration_exceeds_principal"
> {
  static {
    this.prototype.name = "PermissionError";
  }
}

/** 404 `not_found`: there is no such thing in your organization. */
export class NotFoundError extends ProblemErrorOf<"not_found"> {
  static {
    this.prototype.name = "NotFoundError";
  }
}

/**
 * 409. `api_key_not_active`: an expired or revoked key cannot be updated or rotated. `api_key_active`: an active key
 * cannot be deleted; revoke it first. `api_key_in_use`: it was used more recently than `ifUnusedForSeconds` allows
 * (`problem.lastUsedAt`). `secret_already_delivered`: an earlier request with this idempotency key created or rotated the
 * key (`problem.apiKeyId`), and its secret was in the answer to that.
 */
export class ConflictError extends ProblemErrorOf<
  "api_key_not_active" | "api_key_active" | "api_key_in_use" | "secret_already_delivered"
> {
  static {
    this.prototype.name = "ConflictError";
  }
}

/** 422 `idempotency_key_reused`: the idempotency key was used with another request. Nothing was done. */
export class IdempotencyKeyReusedError extends ProblemErrorOf<"idempotency_key_reused"> {
  static {
    this.prototype.name = "IdempotencyKeyReusedError";
  }
}

/**
 * 503 `unavailable`: the service cannot reach its database, or has too much to do. Try again after `retryAfterSeconds`.
 */
export class UnavailableError extends ProblemErrorOf<"unavailable"> {
  static {
    this.prototype.name = "UnavailableError";
  }
}
