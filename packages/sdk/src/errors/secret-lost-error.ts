import type { ProblemByCode } from "./problem-error-of.ts";
import { LatchkeyError } from "./latchkey-error.ts";

/**
 * A key was made or rotated, the answer with its secret got lost on the way, and rotating it for a fresh one failed as
 * well, as `cause` says. The service keeps no secret; rotate the key when the service can be reached again:
 *
 * ```ts
 * if (error instanceof SecretLostError) await latchkey.apiKeys.rotate(error.apiKeyId, { overlapSeconds: 0 });
 * ```
 */
export class SecretLostError extends LatchkeyError {
  static {
    this.prototype.name = "SecretLostError";
  }

  /** The key that was made or rotated. */
  declare readonly apiKeyId: string;

  /** The `Idempotency-Key` of the attempts. A new call needs another one. */
  declare readonly idempotencyKey: string;

  /** What the service answered to the last attempt before the rotation. */
  declare readonly problem: ProblemByCode["secret_already_delivered"];

  constructor(problem: ProblemByCode["secret_already_delivered"], idempotencyKey: string) {
    super(`The secret of API key ${problem.apiKeyId} got lost. Rotate it.`);
    Object.assign(this, { apiKeyId: problem.apiKeyId, idempotencyKey, problem });
  }
}
