import type { Problem } from "../generated/openapi-types/index.ts";
import { problems, problemType } from "../problems.ts";
import type { Refusal } from "./refusal.ts";

/** What a refusal is answered with, besides its problem. */
export interface ProblemHeaders {
  readonly "WWW-Authenticate"?: string;
  readonly "Retry-After"?: number;
  readonly Allow?: string;
}

/** In how many seconds to try again where the service cannot answer now. */
export const RETRY_AFTER_SECONDS = 1;

/** The problem of a refusal, as RFC 9457 has it. */
export function problemOf(refusal: Refusal, requestId: string): Problem {
  const { status, title, detail } = problems[refusal.refused];
  const code = refusal.refused;
  const errors = code === "invalid_request" ? { errors: refusal.errors ?? [] } : {};
  const apiKeyId = refusal.apiKeyId === undefined ? {} : { apiKeyId: refusal.apiKeyId };
  const problem = {
    type: problemType(code),
    title,
    status,
    code,
    detail: refusal.detail ?? detail,
    requestId,
    ...errors,
    ...apiKeyId,
    ...refusal.lastUse,
  };
  // The table of problems pairs each code with its status and title; the types cannot follow that through a variable.
  return problem as Problem;
}
