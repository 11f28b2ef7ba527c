import type { Problem, ProblemCode } from "@latchkey/contract";
import { LatchkeyError } from "./latchkey-error.ts";

/** The problems by their codes. */
export type ProblemByCode = { readonly [P in Problem as P["code"]]: P };

/** An error made from a problem with one of these codes. */
export class ProblemErrorOf<Code extends ProblemCode> extends LatchkeyError {
  static {
    this.prototype.name = "ProblemError";
  }

  /** The problem's code, from a closed list; a code never changes its meaning. */
  readonly code: ProblemByCode[Code]["code"];

  /** The HTTP status. */
  readonly status: ProblemByCode[Code]["status"];

  /** The request's id, as it stands in the audit log. Give it when you report a failure. */
  readonly requestId: string;

  /** The problem as the service sent it (RFC 9457). */
  readonly problem: ProblemByCode[Code];

  /** The answer's headers, without `Set-Cookie`. */
  readonly headers: Headers;

  constructor(problem: ProblemByCode[Code], headers: Headers) {
    super(
      `${sentenceOf(problem)} (${problem.status} ${problem.code}, request ${problem.requestId})`,
    );
    this.code = problem.code;
    this.status = problem.status;
    this.requestId = problem.requestId;
    this.problem = problem;
    this.headers = headers;
  }
}

function sentenceOf(problem: Problem): string {
  if (problem.code !== "invalid_request" || problem.errors.length === 0) return problem.detail;
  const faults = problem.errors.map(
    (error) => `${error.in} ${error.field || "as a whole"}: ${error.message}`,
  );
  return `${problem.detail} ${faults.join("; ")}`;
}
