/** Marks the errors of every copy of this package, so that they are known where `instanceof` fails. */
export const brand = Symbol.for("@latchkey/sdk/error");

/**
 * What every error of this package is. No error holds a secret, neither in its message nor in its fields nor in its
 * `cause`, so it may be logged as it is.
 *
 * | class | when |
 * | --- | --- |
 * | `ProblemError` and its kinds | the service answered with a problem |
 * | `SecretLostError` | a key was made or rotated, but its secret was lost |
 * | `UnexpectedAnswerError` | something answered that is not the service, or not as the contract says |
 * | `ConnectionError` | no answer came, or it broke off |
 * | `TimeoutError` | `timeoutMs` passed |
 * | `AbortedError` | your `signal` was aborted |
 * | `InvalidArgumentError` | an option or id cannot be sent; nothing was |
 */
export class LatchkeyError extends Error {
  static {
    // On the prototype, so that the first line of the stack has it, and as text, so that minifiers keep it.
    this.prototype.name = "LatchkeyError";
    this.prototype[brand] = true;
  }

  /** Known by `isLatchkeyError`. */
  declare [brand]: true;

  /** How many requests were sent; 0 if none was. */
  readonly attempts: number = 0;

  /**
   * In how many seconds the service, or a proxy, wants to be asked again, from the answer's `Retry-After`; undefined
   * where there is none, or where CORS hides it from a browser.
   */
  declare readonly retryAfterSeconds: number | undefined;
}
