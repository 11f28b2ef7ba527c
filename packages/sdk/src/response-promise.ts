import type { AnswerDetails } from "./answer-details.ts";

/** What is known of an answer beside its body. */
export interface ResponseDetails extends AnswerDetails {
  /** How many requests it took: 1 unless the call was retried. */
  readonly attempts: number;
}

/** A result with what is known of its answer. */
export interface WithResponse<Data> {
  readonly data: Data;
  readonly response: ResponseDetails;
}

/** A promise of a call's result, which can also be had with what is known of the answer. */
export interface ResponsePromise<Data> extends Promise<Data> {
  /** The result together with the answer's status, headers, request id and number of attempts. */
  readonly withResponse: () => Promise<WithResponse<Data>>;
}

export function responsePromise<Data>(call: Promise<WithResponse<Data>>): ResponsePromise<Data> {
  const promise = call.then(({ data }) => data);
  // A plain promise with one more property: what is derived from it by then is a plain one too.
  return Object.assign(promise, {
    withResponse: () => {
      // Its failure is told by the other one.
      promise.catch(() => undefined);
      return call;
    },
  });
}
