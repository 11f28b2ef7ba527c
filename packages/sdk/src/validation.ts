import { validateAnswer } from "@latchkey/contract/validation";
import { detailsOf } from "./answer-details.ts";
import { UnexpectedAnswerError } from "./errors/unexpected-answer-error.ts";
import type { Middleware } from "./middleware.ts";
import { targetOf } from "./request-target.ts";

/**
 * Middleware that validates the body of each successful answer against the contract, and lets the call fail with an
 * `UnexpectedAnswerError` that names what is missing or of another type. More properties and new values are let through:
 * a newer service may have them. Exports are not looked at.
 *
 * ```ts
 * import { validateAnswers } from "@latchkey/sdk/validation";
 *
 * const latchkey = new Latchkey({ middleware: [validateAnswers] });
 * ```
 */
export const validateAnswers: Middleware = async (request, next) => {
  const answer = await next(request);
  const target = targetOf(request);
  const isJson = /^application\/json\b/.test(answer.headers.get("Content-Type") ?? "");
  if (target === undefined || !answer.ok || !isJson) return answer;
  // What is no JSON at all is told by whoever reads the answer.
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => undefined);
  const faults = body === undefined ? [] : validateAnswer(target.operationId, body);
  if (faults.length === 0) return answer;
  await answer.body?.cancel();
  const fault = `is not what ${target.operationId} gives: ${faults.slice(0, 5).join("; ")}`;
  throw new UnexpectedAnswerError(target.baseUrl, detailsOf(answer), fault);
};
