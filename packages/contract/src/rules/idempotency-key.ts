/** How long a claim of an idempotency key holds, as openapi.yaml says. */
export const CLAIM_HOURS = 24;
