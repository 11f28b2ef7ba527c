import type { ServerResponse } from "node:http";
import { problemOf } from "@latchkey/contract/rules";
import type { ProblemHeaders, Refusal } from "@latchkey/contract/rules";

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
