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
  declare readonly code: ProblemByCode[Code]["code"];

  /** The HTTP status. */
  declare readonly status: ProblemByCode[Code]["status"];

  /** The request's id, as it stands in the audit log. Give it when you report a failure. */
  declare readonly requestId: string;

  /** The problem as the service sent it (RFC 9457). */
  declare readonly problem: ProblemByCode[Code];

  /** The answer's headers, without `Set-Cookie`. */
  declare readonly headers: Headers;

  constructor(problem: ProblemByCode[Code], headers: Headers) {
    super(
      `${sentenceOf(problem)} (${problem.status} ${problem.code}, request ${problem.requestId})`,
    );
    const { code, status, requestId } = problem;
    Object.assign(this, { code, status, requestId, problem, headers });
  }
}

function sentenceOf(problem: Problem): string {
  const faults = problem.code === "invalid_request" ? problem.errors : [];
  return [
    problem.detail,
    ...faults.map(
      ({ in: place, field, message }) => `${place} ${field || "as a whole"}: ${message}`,
    ),
  ].join("; ");
}
