import type { Problem, ProblemCode } from "@latchkey/contract";
import { ProblemErrorOf } from "./problem-error-of.ts";
import type { ProblemByCode } from "./problem-error-of.ts";
import {
  AuthenticationError,
  ConflictError,
  IdempotencyKeyReusedError,
  InvalidCursorError,
  InvalidRequestError,
  NotFoundError,
  PermissionError,
  UnavailableError,
} from "./problem-kinds.ts";

// By status alone: a code that a newer service has is then an error of the right kind too. The contract's table has
// titles and details, 2 kB that a client has no use for.
const kinds = {
  400: InvalidRequestError,
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  405: ProblemErrorOf<"method_not_allowed">,
  409: ConflictError,
  413: ProblemErrorOf<"payload_too_large">,
  415: ProblemErrorOf<"unsupported_media_type">,
  422: IdempotencyKeyReusedError,
  429: ProblemErrorOf<"too_many_requests">,
  500: ProblemErrorOf<"internal_error">,
  503: UnavailableError,
} as const satisfies {
  readonly [Status in Problem["status"]]: abstract new (...args: never) => unknown;
};

type Kind<Code extends ProblemCode> = Code extends "invalid_cursor"
  ? InvalidCursorError
  : InstanceType<(typeof kinds)[ProblemByCode[Code]["status"]]>;

/**
 * The service answered with a problem. A union over the codes, so that comparing `code` narrows the error:
 *
 * ```ts
 * if (error instanceof ProblemError && error.code === "invalid_request") console.error(error.errors);
 * ```
 */
export type ProblemError = {
  [Code in ProblemCode]: Kind<Code> & ProblemErrorOf<Code>;
}[ProblemCode];

/** For `instanceof`, which narrows to the union of the same name. */
// A class cannot be declared as a union of its instances, and a generic one would narrow to `any`.
export const ProblemError = ProblemErrorOf as unknown as abstract new (
  ...args: never
) => ProblemError;

type AnyKind = new (problem: Problem, headers: Headers) => ProblemError;

/** The error for a body that is a problem as the contract has them, and fits the status that it came with. */
export function problemErrorOf(
  body: unknown,
  status: number,
  headers: Headers,
): ProblemError | undefined {
  const {
    code,
    detail,
    requestId,
    errors,
    status: stated,
  } = Object(body) as Record<string, unknown>;
  // The table gives each code a class that takes this code's problem; the compiler cannot see that they go together.
  const Kind = (
    code === "invalid_cursor"
      ? InvalidCursorError
      : (kinds as Readonly<Record<number, unknown>>)[status]
  ) as AnyKind | undefined;
  const fits =
    Kind &&
    stated === status &&
    [code, detail, requestId].every((member) => typeof member === "string") &&
    (Kind !== (InvalidRequestError as unknown) || Array.isArray(errors));
  // The members that are read have been looked at.
  return fits ? new Kind(body as Problem, headers) : undefined;
}
