import { problems } from "@latchkey/contract";
import type { Problem, ProblemCode } from "@latchkey/contract";
import { ProblemErrorOf } from "./problem-error-of.ts";
import {
  AuthenticationError,
  ConflictError,
  InvalidCursorError,
  InvalidRequestError,
  NotFoundError,
  PermissionError,
  UnavailableError,
} from "./problem-kinds.ts";

const classes = {
  invalid_request: InvalidRequestError,
  invalid_cursor: InvalidCursorError,
  unauthenticated: AuthenticationError,
  invalid_token: AuthenticationError,
  cross_site_request: PermissionError,
  api_key_management_disabled: PermissionError,
  expiration_exceeds_principal: PermissionError,
  not_found: NotFoundError,
  method_not_allowed: ProblemErrorOf<"method_not_allowed">,
  api_key_not_active: ConflictError,
  api_key_active: ConflictError,
  payload_too_large: ProblemErrorOf<"payload_too_large">,
  unsupported_media_type: ProblemErrorOf<"unsupported_media_type">,
  internal_error: ProblemErrorOf<"internal_error">,
  unavailable: UnavailableError,
} as const satisfies { readonly [Code in ProblemCode]: abstract new (...args: never) => unknown };

/**
 * The service answered with a problem. A union over the codes, so that comparing `code` narrows the error:
 *
 * ```ts
 * if (error instanceof ProblemError && error.code === "invalid_request") console.error(error.errors);
 * ```
 */
export type ProblemError = {
  [Code in ProblemCode]: InstanceType<(typeof classes)[Code]> & ProblemErrorOf<Code>;
}[ProblemCode];

/** For `instanceof`, which narrows to the union of the same name. */
// A class cannot be declared as a union of its instances, and a generic one would narrow to `any`.
export const ProblemError = ProblemErrorOf as unknown as abstract new (
  ...args: never
) => ProblemError;

/** The error for a problem. */
export function problemErrorOf(problem: Problem, headers: Headers): ProblemError {
  // The table gives each code a class that takes this code's problem; the compiler cannot see that they go together.
  const Class = classes[problem.code] as unknown as new (
    problem: Problem,
    headers: Headers,
  ) => ProblemError;
  return new Class(problem, headers);
}

/** Whether a body is a problem as the contract has it, and fits the status that it came with. */
export function isProblem(body: unknown, status: number): body is Problem {
  if (typeof body !== "object" || body === null) return false;
  const { code, detail, requestId, errors, status: stated } = body as Record<string, unknown>;
  return (
    stated === status &&
    typeof code === "string" &&
    Object.hasOwn(problems, code) &&
    // The line above has just said so.
    problems[code as ProblemCode].status === status &&
    typeof detail === "string" &&
    typeof requestId === "string" &&
    (code !== "invalid_request" || (Array.isArray(errors) && errors.every(isFieldError)))
  );
}

function isFieldError(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { in: place, field, message } = error as Record<string, unknown>;
  return [place, field, message].every((part) => typeof part === "string");
}
