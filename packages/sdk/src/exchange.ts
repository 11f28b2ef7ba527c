import ky from "ky";
import { detailsOf } from "./answer-details.ts";
import type { AnswerDetails } from "./answer-details.ts";
import { authorization } from "./authorization.ts";
import { startDeadline } from "./deadline.ts";
import type { Deadline } from "./deadline.ts";
import { AbortedError } from "./errors/aborted-error.ts";
import { ConnectionError } from "./errors/connection-error.ts";
import { LatchkeyError } from "./errors/latchkey-error.ts";
import { TimeoutError } from "./errors/timeout-error.ts";
import { UnexpectedAnswerError } from "./errors/unexpected-answer-error.ts";
import { reasonOf, refusalOf } from "./failure.ts";
import { mergeHeaders } from "./headers.ts";
import { tellKeyExpiring } from "./key-expiring.ts";
import type { OperationRequest } from "./operation-client.ts";
import type { RequestOptions } from "./options.ts";
import { retryAfterSecondsOf } from "./retries.ts";
import type { Settings } from "./settings.ts";

/** How the body of a 2xx answer is read. A stream, which comes in later, keeps the deadline. */
export type Reader<Data> = (
  answer: Response,
  /** The error for an answer that the contract does not know. */
  unexpected: (fault?: string) => LatchkeyError,
  deadline: Deadline,
  fail: (thrown: unknown) => LatchkeyError,
) => Promise<Data>;

/** What becomes of one attempt: `data` or `error`, and what is known of the answer, if one came. */
export interface Outcome<Data> {
  readonly details: AnswerDetails | undefined;
  readonly data?: Data;
  readonly error?: LatchkeyError;
}

/** Sends a request once and reads the answer, within one attempt's time. It does not throw. */
export async function exchange<Data>(
  request: OperationRequest<unknown>,
  read: Reader<Data>,
  attempt: number,
  settings: Settings,
  { headers, signal, timeoutMs = settings.timeoutMs }: RequestOptions,
): Promise<Outcome<Data>> {
  const { baseUrl, credentials = "omit" } = settings;
  const deadline = startDeadline(timeoutMs, signal);
  let attempts = attempt - 1;
  let details: AnswerDetails | undefined;

  // Nothing of ky's or fetch's own errors is kept as a cause: they hold the request, and a JSON error quotes the body.
  const errorOf = (thrown: unknown): LatchkeyError => {
    if (signal?.aborted) return new AbortedError(signal.reason);
    if (deadline.signal.aborted) return new TimeoutError(baseUrl, timeoutMs);
    if (thrown instanceof LatchkeyError) return thrown;
    return details && thrown instanceof SyntaxError
      ? new UnexpectedAnswerError(baseUrl, details)
      : new ConnectionError(baseUrl, details !== undefined, reasonOf(thrown));
  };
  const fail = (thrown: unknown): LatchkeyError =>
    Object.assign(errorOf(thrown), {
      attempts,
      retryAfterSeconds: details && retryAfterSecondsOf(details.headers),
    });

  const run = async (): Promise<Data> => {
    const sent = mergeHeaders(
      settings.headers,
      headers,
      request.headers,
      await authorization(settings.apiKey),
      // Not on the first one: a browser would ask the service's permission (CORS) for it.
      attempt > 1 ? { "X-Latchkey-Retry-Count": String(attempts) } : {},
    );
    deadline.signal.throwIfAborted();
    attempts = attempt;
    const answer = await ky(baseUrl + request.path + request.search, {
      method: request.method,
      json: request.body,
      headers: sent,
      credentials,
      signal: deadline.signal,
      // A secret is sent where baseUrl says and nowhere else.
      redirect: "manual",
      throwHttpErrors: false,
      // The loop around this attempt and its deadline cover reading the body too, which ky's own do not.
      retry: 0,
      timeout: false,
      // ky makes a Request of all of this.
      fetch: (input) => settings.send(input as Request),
    });
    const known = (details = detailsOf(answer));
    tellKeyExpiring(settings, sent, known.headers);
    const unexpected = (fault?: string) => new UnexpectedAnswerError(baseUrl, known, fault);
    if (answer.ok) return read(answer, unexpected, deadline, fail);
    throw (await refusalOf(answer, known.headers)) ?? unexpected();
  };

  try {
    const data = await Promise.race([run(), deadline.ended]);
    if (!(data instanceof ReadableStream)) deadline.release();
    return { details, data };
  } catch (thrown) {
    deadline.release();
    return { details, error: fail(thrown) };
  }
}
