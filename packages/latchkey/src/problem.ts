import { randomUUID } from "node:crypto";
import { problems, problemType } from "@latchkey/contract";
import type { ProblemCode } from "@latchkey/contract";
import type { Response } from "express";

/**
 * Answers with a problem (RFC 9457), outside of the API.
 *
 * @returns The request id in it.
 */
export function sendProblem(response: Response, code: ProblemCode, detail?: string): string {
  const { status, title, detail: usual } = problems[code];
  const known = response.getHeader("X-Request-Id");
  const requestId = typeof known === "string" ? known : randomUUID();
  const body = { type: problemType(code), title, status, code, detail: detail ?? usual, requestId };
  response
    .status(status)
    .set({ "Cache-Control": "no-store", "X-Request-Id": requestId })
    .type("application/problem+json")
    .send(JSON.stringify(body));
  return requestId;
}
