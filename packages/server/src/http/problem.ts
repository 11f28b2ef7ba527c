import type { ServerResponse } from "node:http";
import { problems, problemType } from "@latchkey/contract";
import type { Problem } from "@latchkey/contract";
import type { Refusal } from "../refusal.ts";

/** What a refusal is answered with, besides its problem. */
export interface ProblemHeaders {
  readonly "WWW-Authenticate"?: string;
  readonly "Retry-After"?: number;
  readonly Allow?: string;
}

/** The problem of a refusal, as RFC 9457 has it. */
function problemOf(refusal: Refusal, requestId: string): Problem {
  const { status, title, detail } = problems[refusal.refused];
  const code = refusal.refused;
  const errors = code === "invalid_request" ? { errors: refusal.errors ?? [] } : {};
  const problem = {
    type: problemType(code),
    title,
    status,
    code,
    detail: refusal.detail ?? detail,
    requestId,
    ...errors,
  };
  // The table of problems pairs each code with its status and title; the types cannot follow that through a variable.
  return problem as Problem;
}

/** Answers with a problem. Nothing is sent where the answer has begun: the connection is closed instead. */
export function sendProblem(
  response: ServerResponse,
  refusal: Refusal,
  requestId: string,
  headers: ProblemHeaders = {},
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const problem = problemOf(refusal, requestId);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  sendBody(
    response,
    problem.status,
    "application/problem+json",
    JSON.stringify(problem),
    requestId,
  );
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  requestId: string,
): void {
  sendBody(response, status, "application/json", JSON.stringify(body), requestId);
}

/** The headers of every answer: it is never to be stored, and tells its request id. */
export function setCommonHeaders(response: ServerResponse, requestId: string): void {
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Request-Id", requestId);
}

// Plain Node rather than res.json: a host's settings (ETag, JSON spaces, replacers) have no say in these answers.
function sendBody(
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
  requestId: string,
): void {
  setCommonHeaders(response, requestId);
  response.statusCode = status;
  response.setHeader("Content-Type", `${type}; charset=utf-8`);
  response.setHeader("Content-Length", Buffer.byteLength(text));
  // A text goes out together with the headers.
  response.end(text);
}
