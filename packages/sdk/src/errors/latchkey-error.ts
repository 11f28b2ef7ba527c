/**
 * What every error of this package is. No error holds a secret, neither in its message nor in its fields nor in its
 * `cause`, so it may be logged as it is.
 *
 * | class | when |
 * | --- | --- |
 * | `ProblemError` and its kinds | the service answered with a problem |
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
  }
}
