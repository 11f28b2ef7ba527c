import type { ProblemByCode } from "./problem-error-of.ts";
import { LatchkeyError } from "./latchkey-error.ts";

/**
 * The key was made, but the answer with its secret got lost on the way, and the service keeps no secret. Revoke the key
 * and create another:
 *
 * ```ts
 * if (error instanceof SecretLostError) await latchkey.apiKeys.revoke(error.apiKeyId);
 * ```
 */
export class SecretLostError extends LatchkeyError {
  static {
    this.prototype.name = "SecretLostError";
  }

  /** The key that was made. */
  declare readonly apiKeyId: string;

  /** The `Idempotency-Key` of all attempts. A new call needs another one. */
  declare readonly idempotencyKey: string;

  /** What the service answered to the last attempt. */
  declare readonly problem: ProblemByCode["secret_already_delivered"];

  constructor(problem: ProblemByCode["secret_already_delivered"], idempotencyKey: string) {
    super(
      `API key ${problem.apiKeyId} was made, but its secret got lost. Revoke it and create another.`,
    );
    Object.assign(this, { apiKeyId: problem.apiKeyId, idempotencyKey, problem });
  }
}
