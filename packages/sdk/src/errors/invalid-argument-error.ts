import { LatchkeyError } from "./latchkey-error.ts";

/** An option or an id cannot be used. Nothing was sent. */
export class InvalidArgumentError extends LatchkeyError {
  static {
    this.prototype.name = "InvalidArgumentError";
  }

  /** Every fault that was found, one sentence each, beginning with the name of what is at fault. */
  declare readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`Nothing was sent: ${faults.join(" ")}`);
    this.faults = faults;
  }
}
