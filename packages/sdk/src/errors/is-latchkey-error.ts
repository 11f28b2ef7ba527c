import type { ProblemCode } from "@latchkey/contract";
import { brand } from "./latchkey-error.ts";
import type { LatchkeyError } from "./latchkey-error.ts";
import type { ProblemError } from "./problem-error.ts";

/** Whether it is an error of this package, or of another copy of it, for which `instanceof` fails. */
export function isLatchkeyError(error: unknown): error is LatchkeyError {
  return error instanceof Object && brand in error;
}

/**
 * Whether it is a problem that the service answered with, and has this code; works across copies of the package.
 *
 * ```ts
 * if (isProblemError(error, "invalid_request")) console.error(error.errors);
 * ```
 *
 * @param code One of the codes of the contract; default: any.
 */
export function isProblemError<Code extends ProblemCode = ProblemCode>(
  error: unknown,
  code?: Code,
): error is Extract<ProblemError, { readonly code: Code }> {
  return isLatchkeyError(error) && "code" in error && (code === undefined || error.code === code);
}
