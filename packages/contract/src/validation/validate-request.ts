import * as bodyValidators from "../generated/validate-body.js";
import * as parameterValidators from "../generated/validate-parameters.js";
import type { OperationId } from "../operations.ts";
import type { CompiledValidator } from "./compiled-validator.ts";
import type { ValidationFailure } from "./problem-of-failures.ts";

/** The parts of a request that openapi.yaml speaks of. Defaults are filled in, and parameters coerced, in place. */
export interface RequestParts {
  readonly params: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  /** By lower-case name; those that an operation does not know are not looked at. One sent twice is joined by commas. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

interface AjvError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: {
    readonly missingProperty?: string;
    readonly additionalProperty?: string;
    readonly allowedValues?: readonly unknown[];
  };
}

function failureOf(error: AjvError): ValidationFailure {
  const { missingProperty, additionalProperty, allowedValues } = error.params;
  const property = missingProperty ?? additionalProperty;
  const inBody = error.instancePath.startsWith("/body");
  const segment = inBody ? property?.replaceAll("~", "~0").replaceAll("/", "~1") : property;
  const path = segment === undefined ? error.instancePath : `${error.instancePath}/${segment}`;
  const unknownParameter = additionalProperty !== undefined && path.startsWith("/query/");
  return {
    path,
    keyword: unknownParameter ? "unknown" : error.keyword,
    message: [
      error.message ?? "",
      ...(allowedValues === undefined ? [] : [allowedValues.join(", ")]),
    ].join(": "),
  };
}

/**
 * Validates a request against openapi.yaml with the validators compiled ahead of time: no `eval`, so it runs under any
 * content security policy. No failure means that it fits.
 */
export function validateRequest(
  operationId: OperationId,
  parts: RequestParts,
): ValidationFailure[] {
  // The generated modules export one validator for each operationId.
  const parameters = parameterValidators[operationId] as CompiledValidator<AjvError>;
  const body = bodyValidators[operationId] as CompiledValidator<AjvError>;
  const { params, query, headers } = parts;
  const failures: ValidationFailure[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (value === "") failures.push({ path: `/query/${name}`, keyword: "empty", message: "" });
  }
  if (failures.length > 0) return failures;
  const sent = { ...query };
  if (!parameters({ params, query, headers })) {
    failures.push(...(parameters.errors ?? []).map(failureOf));
  }
  for (const [name, value] of Object.entries(query)) {
    // Coercing takes 1e2, 0x10 and blanks for numbers too.
    if (typeof value === "number" && Object.hasOwn(sent, name) && sent[name] !== String(value)) {
      failures.push({ path: `/query/${name}`, keyword: "type", message: "must be integer" });
    }
  }
  if (!body(parts.body === undefined ? {} : { body: parts.body })) {
    failures.push(...(body.errors ?? []).map(failureOf));
  }
  return failures;
}
