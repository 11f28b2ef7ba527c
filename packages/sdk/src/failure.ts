import { isHTTPError } from "ky";
import { AbortedError } from "./errors/aborted-error.ts";
import { ConnectionError } from "./errors/connection-error.ts";
import { InvalidArgumentError } from "./errors/invalid-argument-error.ts";
import { LatchkeyError } from "./errors/latchkey-error.ts";
import { isProblem, problemErrorOf } from "./errors/problem-error.ts";
import { TimeoutError } from "./errors/timeout-error.ts";
import { UnexpectedAnswerError } from "./errors/unexpected-answer-error.ts";
import { scrubHeaders, scrubJson, scrubText } from "./scrub.ts";
import type { Settings } from "./settings.ts";

/** What is known of a call when something was thrown in it. */
export interface Circumstances {
  readonly settings: Settings;
  readonly timeoutMs: number;
  readonly caller: AbortSignal | undefined;
  readonly expired: boolean;
  readonly answer: Response | undefined;
}

/**
 * The error that the caller gets for whatever was thrown in a call. Nothing of ky's or fetch's own errors is kept as a
 * `cause`: they hold the request, and a JSON error quotes the body.
 */
export function failureOf(thrown: unknown, circumstances: Circumstances): LatchkeyError {
  const { settings, timeoutMs, caller, expired, answer } = circumstances;
  if (expired) return new TimeoutError(settings.baseUrl, timeoutMs);
  if (caller?.aborted === true) return new AbortedError(caller.reason);
  if (thrown instanceof LatchkeyError) return thrown;
  if (thrown instanceof URIError) {
    return new InvalidArgumentError(["An id or a filter holds half of a surrogate pair."]);
  }
  if (thrown instanceof SyntaxError && answer !== undefined) {
    return unexpectedAnswer(answer, settings);
  }
  const reason = scrubText(reasonOf(thrown), settings.apiKey);
  return new ConnectionError(settings.baseUrl, answer !== undefined, reason);
}

/**
 * The problem that ky's error stands for. The generated client would read the answer's body, which ky has read already
 * (https://github.com/hey-api/openapi-ts/issues/4339), so it must never see an `HTTPError`.
 */
export function withoutHttpError(error: Error, settings: Settings): Error {
  if (!isHTTPError(error)) return error;
  const { response } = error;
  const body = scrubJson(error.data, settings.apiKey);
  return isProblem(body, response.status)
    ? problemErrorOf(body, scrubHeaders(response.headers, settings.apiKey))
    : unexpectedAnswer(response, settings);
}

/** The error for an answer that the contract does not know. */
export function unexpectedAnswer(answer: Response, settings: Settings): UnexpectedAnswerError {
  const headers = scrubHeaders(answer.headers, settings.apiKey);
  return new UnexpectedAnswerError(settings.baseUrl, answer.status, headers);
}

/** What the innermost of nested errors says: `fetch failed` alone helps nobody. */
function reasonOf(thrown: unknown): string {
  let error = thrown;
  // Bounded, for a cause may lead back to itself.
  for (let depth = 0; depth < 5 && error instanceof Error; depth += 1) {
    const inner: unknown = error instanceof AggregateError ? error.errors[0] : error.cause;
    if (!(inner instanceof Error)) break;
    error = inner;
  }
  if (!(error instanceof Error)) return "unknown";
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  return error.message || code;
}
