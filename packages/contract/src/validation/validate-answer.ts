import * as validators from "../generated/validate-answer.js";
import type { OperationId } from "../operations.ts";
import type { CompiledValidator } from "./compiled-validator.ts";

interface AjvError {
  readonly instancePath: string;
  readonly message?: string;
}

/**
 * Says what is wrong with the body of a successful answer, with validators compiled ahead of time. What is asked is that
 * everything that openapi.yaml requires is there and of its type; more properties, and values that are new, may come from a
 * newer service.
 *
 * @returns Faults such as `/data/0/id must be string`, which quote nothing of the body. None: it fits.
 */
export function validateAnswer(operationId: OperationId, body: unknown): string[] {
  // The generated module exports one validator for each operationId.
  const validate = validators[operationId] as CompiledValidator<AjvError>;
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = "" }) =>
    `${instancePath} ${message}`.trimStart(),
  );
}
