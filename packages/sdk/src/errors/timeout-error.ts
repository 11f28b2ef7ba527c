import { LatchkeyError } from "./latchkey-error.ts";

/**
 * The answer, or the next part of an export, did not come in time. A change may have been carried out all the same:
 * look before you repeat it.
 */
export class TimeoutError extends LatchkeyError {
  static {
    this.prototype.name = "TimeoutError";
  }

  /** How long the call was allowed to take, in milliseconds. */
  declare readonly timeoutMs: number;

  constructor(baseUrl: string, timeoutMs: number) {
    super(`${baseUrl} did not answer within ${timeoutMs} ms. Try again or raise timeoutMs.`);
    this.timeoutMs = timeoutMs;
  }
}
