import { LatchkeyError } from "./latchkey-error.ts";

/**
 * The `signal` that you gave was aborted; its reason is the `cause`. A change may have been carried out all the same.
 */
export class AbortedError extends LatchkeyError {
  static {
    this.prototype.name = "AbortedError";
  }

  constructor(reason: unknown) {
    super("The signal was aborted.", { cause: reason });
  }
}
