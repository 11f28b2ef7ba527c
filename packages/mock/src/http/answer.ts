import { problemOf, withoutSecrets } from "@latchkey/contract/rules";
import type { Rejection } from "@latchkey/contract/rules";
import type { Settings } from "../settings.ts";

/** What an operation answers: JSON, or a text of another type. */
export type OperationAnswer =
  | { readonly status: number; readonly body: unknown }
  | { readonly text: string; readonly contentType: string; readonly disposition: string };

/** The headers of every answer: it is never to be stored, and tells its request id. */
function headersOf(requestId: string, more: Readonly<Record<string, unknown>>): Headers {
  const headers = new Headers({ "Cache-Control": "no-store", "X-Request-Id": requestId });
  for (const [name, value] of Object.entries(more)) headers.set(name, String(value));
  return headers;
}

/** Answers with what an operation says. */
export function answerOf(answer: OperationAnswer, requestId: string): Response {
  if ("text" in answer) {
    const headers = headersOf(requestId, {
      "Content-Type": answer.contentType,
      "Content-Disposition": answer.disposition,
    });
    return new Response(answer.text, { headers });
  }
  const { status, body } = answer;
  if (body === undefined) return new Response(null, { status, headers: headersOf(requestId, {}) });
  return json(status, "application/json", body, requestId);
}

/** Answers with the problem of a refusal. */
export function problemAnswer(
  { refusal, headers }: Rejection,
  { method }: Request,
  requestId: string,
  { format }: Settings,
): Response {
  const problem = problemOf(withoutSecrets(refusal, format), requestId);
  const type = "application/problem+json";
  const answer = json(problem.status, type, problem, requestId, { ...headers });
  return method === "HEAD" ? new Response(null, answer) : answer;
}

function json(
  status: number,
  type: string,
  body: unknown,
  requestId: string,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  const text = JSON.stringify(body);
  const headers = headersOf(requestId, {
    ...more,
    "Content-Type": `${type}; charset=utf-8`,
    "Content-Length": new TextEncoder().encode(text).length,
  });
  return new Response(text, { status, headers });
}
