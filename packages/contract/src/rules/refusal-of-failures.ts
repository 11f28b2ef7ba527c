import { problemOfFailures } from "../validation/problem-of-failures.ts";
import type { ValidationFailure } from "../validation/problem-of-failures.ts";
import type { Refusal } from "./refusal.ts";

/** Refuses a request for what of it does not fit openapi.yaml. */
export function refusalOfFailures(failures: readonly ValidationFailure[]): Refusal {
  const problem = problemOfFailures(failures);
  return problem.code === "not_found"
    ? { refused: "not_found" }
    : { refused: problem.code, detail: problem.detail, errors: problem.errors };
}
