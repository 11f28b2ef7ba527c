// Uses every error that @latchkey/sdk exports, as an app would. It must compile with no error.
import {
  AbortedError,
  AuthenticationError,
  ConflictError,
  ConnectionError,
  IdempotencyKeyReusedError,
  InvalidArgumentError,
  InvalidCursorError,
  InvalidRequestError,
  isLatchkeyError,
  isProblemError,
  LatchkeyError,
  NotFoundError,
  PermissionError,
  ProblemError,
  SecretLostError,
  TimeoutError,
  UnavailableError,
  UnexpectedAnswerError,
} from "@latchkey/sdk";
import type { FieldError, Problem, ProblemCode } from "@latchkey/sdk";
import { create, seen } from "./uses-all.ts";

/** Every code, and what it brings; a code that is forgotten does not compile. */
export function adviceOn(error: ProblemError): string {
  const code: ProblemCode = error.code;
  const problem: Problem = error.problem;
  seen.push(code, problem.detail, error.requestId, error.headers.get("Retry-After") ?? "");
  switch (error.code) {
    case "invalid_request": {
      const faults: readonly FieldError[] = error.errors;
      return faults.map(({ in: place, field, message }) => `${place} ${field} ${message}`).join();
    }
    case "invalid_cursor":
      return exactly<400>(error.status);
    case "unauthenticated":
    case "invalid_token":
      return exactly<401>(error.status);
    case "cross_site_request":
    case "api_key_management_disabled":
    case "expiration_exceeds_principal":
      return exactly<403>(error.status);
    case "not_found":
      return exactly<404>(error.status);
    case "method_not_allowed":
      return exactly<405>(error.status);
    case "api_key_not_active":
    case "api_key_active":
      return exactly<409>(error.status);
    case "api_key_in_use":
      return exactly<409>(error.status) + error.problem.lastUsedAt;
    case "secret_already_delivered":
      return exactly<409>(error.status) + error.problem.apiKeyId;
    case "payload_too_large":
      return exactly<413>(error.status);
    case "unsupported_media_type":
      return exactly<415>(error.status);
    case "idempotency_key_reused":
      return exactly<422>(error.status);
    case "too_many_requests":
      return exactly<429>(error.status) + String(error.retryAfterSeconds?.toFixed(0));
    case "internal_error":
      return exactly<500>(error.status);
    case "unavailable":
      return exactly<503>(error.status) + String(error.retryAfterSeconds?.toFixed(0));
    default:
      return error satisfies never;
  }
}

function exactly<Status extends number>(status: Status): string {
  return String(status);
}

export async function failures(): Promise<string> {
  try {
    await create();
    return "";
  } catch (error) {
    if (isProblemError(error, "not_found")) return exactly<404>(error.status);
    if (error instanceof InvalidRequestError) return String(error.errors.length);
    if (error instanceof InvalidCursorError) return error.code satisfies "invalid_cursor";
    if (error instanceof AuthenticationError) {
      return error.code satisfies "unauthenticated" | "invalid_token";
    }
    if (error instanceof PermissionError) return exactly<403>(error.status);
    if (error instanceof NotFoundError) return exactly<404>(error.status);
    if (error instanceof ConflictError) return exactly<409>(error.status);
    if (error instanceof IdempotencyKeyReusedError) return exactly<422>(error.status);
    if (error instanceof UnavailableError) return String(error.retryAfterSeconds ?? 1);
    if (error instanceof ProblemError) return adviceOn(error);
    if (error instanceof SecretLostError) return `${error.apiKeyId} ${error.idempotencyKey}`;
    if (error instanceof UnexpectedAnswerError) return String(error.status);
    if (error instanceof ConnectionError) return error.reason;
    if (error instanceof TimeoutError) return String(error.timeoutMs);
    if (error instanceof AbortedError) return String(error.cause);
    if (error instanceof InvalidArgumentError) return error.faults.join();
    if (error instanceof LatchkeyError) return String(error.attempts);
    if (isLatchkeyError(error)) return error.message;
    throw error;
  }
}
