import type { Problem } from "./generated/openapi-types/index.ts";

/** A problem's code: a closed list; a code never changes its meaning. */
export type ProblemCode = Problem["code"];

type Entry<Code extends ProblemCode> = {
  readonly status: Extract<Problem, { code: Code }>["status"];
  readonly title: Extract<Problem, { code: Code }>["title"];
  /** What to say where the place that raises it has nothing better. */
  readonly detail: string;
};

/** Every problem that the API answers with: its HTTP status, title and usual detail. */
export const problems = {
  invalid_request: {
    status: 400,
    title: "Invalid request",
    detail: "The request does not fit the contract; see errors.",
  },
  invalid_cursor: {
    status: 400,
    title: "Invalid cursor",
    detail:
      "The cursor is not one of ours, or belongs to other filters or another sort. Start again without it.",
  },
  unauthenticated: {
    status: 401,
    title: "Not authenticated",
    detail: "Send the secret of an API key: Authorization: Bearer sk_…",
  },
  invalid_token: {
    status: 401,
    title: "Invalid token",
    detail: "The secret is not valid. Check that it is complete, and that its API key is active.",
  },
  cross_site_request: {
    status: 403,
    title: "Cross-site request",
    detail: "Changes and exports that rely on a session must come from the site itself.",
  },
  api_key_management_disabled: {
    status: 403,
    title: "Key management is disabled for API keys",
    detail: "API keys cannot manage API keys here. Sign in as a user.",
  },
  expiration_exceeds_principal: {
    status: 403,
    title: "Expiration exceeds your own",
    detail: "Your API key expires. Choose an expiration up to its own.",
  },
  not_found: {
    status: 404,
    title: "Not found",
    detail: "There is no such thing in your organization.",
  },
  method_not_allowed: {
    status: 405,
    title: "Method not allowed",
    detail: "The path exists, but not with this method; see Allow.",
  },
  api_key_not_active: {
    status: 409,
    title: "API key not active",
    detail: "The API key is expired or revoked. Create a new one.",
  },
  api_key_active: {
    status: 409,
    title: "API key is active",
    detail: "The API key is active. Revoke it first, then delete it.",
  },
  api_key_in_use: {
    status: 409,
    title: "API key in use",
    detail:
      "The API key was used more recently than ifUnusedForSeconds allows, and nothing was done. Try again later, or leave ifUnusedForSeconds out.",
  },
  secret_already_delivered: {
    status: 409,
    title: "Secret already delivered",
    detail:
      "An earlier request with this Idempotency-Key created or rotated the API key, and its secret was in the answer to that. If that answer was lost, rotate the key with overlapSeconds 0 and a new Idempotency-Key.",
  },
  payload_too_large: {
    status: 413,
    title: "Payload too large",
    detail: "The body is larger than 16 KiB.",
  },
  unsupported_media_type: {
    status: 415,
    title: "Unsupported media type",
    detail: "Send the body as JSON, with Content-Type: application/json.",
  },
  idempotency_key_reused: {
    status: 422,
    title: "Idempotency key reused",
    detail:
      "This Idempotency-Key was used with another request, and nothing was done. Send a new one with each new request.",
  },
  too_many_requests: {
    status: 429,
    title: "Too many requests",
    detail:
      "Too many reports have come from your address. Try again after the seconds in Retry-After.",
  },
  internal_error: {
    status: 500,
    title: "Internal error",
    detail:
      "The service failed. Look before you repeat a change; report the request id if it stays so.",
  },
  unavailable: {
    status: 503,
    title: "Service unavailable",
    detail: "The service cannot answer now. Try again after the seconds in Retry-After.",
  },
} as const satisfies { readonly [Code in ProblemCode]: Entry<Code> };

/** The page about a kind of problem, relative to the service: a problem's `type` (RFC 9457, section 3.1.1). */
export function problemType(code: ProblemCode): string {
  return `/docs/problems/${code}`;
}
