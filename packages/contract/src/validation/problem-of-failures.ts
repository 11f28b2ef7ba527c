import type { FieldError } from "../generated/openapi-types/index.ts";
import { patternMessages } from "../generated/pattern-messages.ts";
import type { ProblemCode } from "../problems.ts";

/** A validation failure, as the server's validator and the compiled ones report it. */
export interface ValidationFailure {
  /** Where, as a JSON pointer that begins with the part of the request: `/body/name`, `/query/limit`, `/params/apiKeyId`. */
  readonly path: string;
  /** The JSON Schema keyword that failed. */
  readonly keyword: string;
  /** Ajv's message. */
  readonly message: string;
}

/** What a request that does not fit openapi.yaml is answered with. */
export type ValidationProblem =
  | {
      readonly code: Extract<ProblemCode, "invalid_request">;
      readonly detail: string;
      readonly errors: FieldError[];
    }
  | { readonly code: Extract<ProblemCode, "not_found"> };

const PARTS: Readonly<Record<string, FieldError["in"]>> = {
  body: "body",
  query: "query",
  params: "path",
  headers: "header",
};

const REWORDED: Readonly<Record<string, (message: string) => string>> = {
  required: () => "is required",
  additionalProperties: () => "is not a known field; leave it out",
  unknown: () => "is not a known parameter; leave it out",
  empty: () => "must not be empty; leave it out instead",
  maxProperties: () => "must be an empty object, or left out",
  type: (message) => message.replace("must be ", "must be of type ").replaceAll(",", " or "),
  minLength: (message) =>
    message.includes("than 1 char")
      ? "must not be empty"
      : message.replace("must NOT have fewer than", "must have at least"),
  maxLength: (message) => message.replace("must NOT have more than", "must have at most"),
  minimum: (message) => message.replace(">=", "at least"),
  maximum: (message) => message.replace("<=", "at most"),
  enum: (message) =>
    message.replace("must be equal to one of the allowed values:", "must be one of"),
  format: (message) => FORMAT_MESSAGES[/"([^"]+)"/.exec(message)?.[1] ?? ""] ?? message,
  pattern: (message) =>
    patternMessages[message.slice('must match pattern "'.length, -1)] ?? message,
};

const FORMAT_MESSAGES: Readonly<Record<string, string>> = {
  "date-time": "must be an instant with an offset, such as 2027-05-23T09:00:00Z",
  uuid: "must be a UUID",
  ip: "must be an IPv4 or IPv6 address",
};

const MAX_ERRORS = 100;

function fieldError(failure: ValidationFailure): FieldError {
  const [, part = "", ...rest] = failure.path.split("/");
  const field = rest.length === 0 ? "" : `/${rest.join("/")}`;
  return {
    in: PARTS[part] ?? "body",
    field: field.length > 255 ? `${field.slice(0, 254)}…` : field,
    message: (REWORDED[failure.keyword]?.(failure.message) ?? failure.message).slice(0, 500),
  };
}

/**
 * Turns validation failures into the problem that the request is answered with: the one place where it is decided, for
 * server and mock alike. A malformed id in the path is one that does not exist (`not_found`); anything else is
 * `invalid_request`, naming each field once.
 */
export function problemOfFailures(failures: readonly ValidationFailure[]): ValidationProblem {
  if (failures.some((failure) => failure.path.startsWith("/params/"))) return { code: "not_found" };
  const byField = new Map<string, FieldError>();
  for (const failure of failures) {
    const error = fieldError(failure);
    const key = `${error.in}${error.field}`;
    // What is too short to be an instant is no instant: that says more.
    const says = failure.keyword === "format" || !byField.has(key);
    if (says && byField.size < MAX_ERRORS) byField.set(key, error);
  }
  const errors = [...byField.values()];
  const faults = errors.length === 1 ? "1 fault" : `${errors.length} faults`;
  return { code: "invalid_request", detail: `The request has ${faults}; see errors.`, errors };
}
