import { openapi } from "@latchkey/contract/openapi";
import { formats, problemOfFailures } from "@latchkey/contract/validation";
import type { ValidationFailure } from "@latchkey/contract/validation";
import type { RequestHandler } from "express";
import * as OpenApiValidator from "express-openapi-validator";
import type { Refusal } from "../refusal.ts";

type Options = Parameters<typeof OpenApiValidator.middleware>[0];

/**
 * Validates requests against openapi.yaml. It is not the gate: authentication and the choice of the operation come
 * before, and what it is handed is a path that openapi.yaml has.
 */
export function createValidator(): RequestHandler[] {
  return OpenApiValidator.middleware({
    // It changes the document that it is given.
    apiSpec: structuredClone(openapi) as unknown as Extract<Options["apiSpec"], object>,
    validateApiSpec: false,
    validateRequests: { allErrors: true, coerceTypes: false, allowUnknownQueryParameters: false },
    validateResponses: false,
    validateSecurity: false,
    fileUploader: false,
    // Else it looks at the original URL, and under a mount path lets everything pass.
    useRequestUrl: true,
    formats: Object.fromEntries(
      Object.entries(formats).map(([name, validate]) => [name, { type: "string", validate }]),
    ),
  });
}

interface ValidatorError {
  readonly status: number;
  readonly errors: readonly { path: string; message: string; errorCode?: string }[];
}

function isValidatorError(error: unknown): error is ValidatorError {
  return (
    typeof error === "object" &&
    error !== null &&
    "status" in error &&
    "errors" in error &&
    Array.isArray(error.errors)
  );
}

/** The keyword of a failure; the validator's own checks of query parameters come without one. */
function keywordOf({ errorCode, message }: { errorCode?: string; message: string }): string {
  const keyword = errorCode?.replace(/\.openapi\.validation$/, "");
  if (keyword !== undefined && keyword !== "") return keyword;
  return message.startsWith("Empty value") ? "empty" : "unknown";
}

/** What a validator's error refuses a request with; undefined if the error is none of the validator's. */
export function refusalOfValidation(error: unknown): Refusal | undefined {
  if (!isValidatorError(error)) return undefined;
  if (error.status === 415) return { refused: "unsupported_media_type" };
  if (error.status === 404) return { refused: "not_found" };
  if (error.status !== 400) return undefined;
  const failures = error.errors.map((failure): ValidationFailure => ({
    path: failure.path,
    keyword: keywordOf(failure),
    message: failure.message,
  }));
  const problem = problemOfFailures(failures);
  return problem.code === "not_found"
    ? { refused: "not_found" }
    : { refused: problem.code, detail: problem.detail, errors: problem.errors };
}
