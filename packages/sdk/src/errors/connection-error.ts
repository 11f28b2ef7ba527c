import { LatchkeyError } from "./latchkey-error.ts";

/**
 * No answer came (no such host, connection refused, bad certificate, blocked by CORS), or the connection broke off
 * before the answer was complete. A change may have been carried out all the same: look before you repeat it.
 *
 * It has no `cause`: what `fetch` throws may hold the request, and with it the secret.
 */
export class ConnectionError extends LatchkeyError {
  static {
    this.prototype.name = "ConnectionError";
  }

  /** What the platform said, such as `connect ECONNREFUSED 127.0.0.1:3000`; browsers say little. */
  declare readonly reason: string;

  constructor(baseUrl: string, answered: boolean, reason: string) {
    super(`${baseUrl} ${answered ? "broke off its answer" : "cannot be reached"}: ${reason}`);
    this.reason = reason;
  }
}
