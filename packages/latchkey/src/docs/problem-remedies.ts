import type { ProblemCode } from "@latchkey/contract";

/** Why a problem comes, and what to do. `…` is code. */
export interface Remedy {
  readonly cause: string;
  readonly remedy: string;
}

/** For every code of the contract: the types ask for it. */
export const remedies: { readonly [Code in ProblemCode]: Remedy } = {
  invalid_request: {
    cause:
      "Something in the request does not fit the API: a field of the body, a parameter, a header, or the credentials (two `Authorization` headers, an empty one, or `access_token` in the URL).",
    remedy:
      "Look at `errors`: each has where it is (`in`), which field (`field`, a JSON Pointer in a body) and what is wrong with it (`message`). Properties that the API does not know are refused too, so look for a misspelling.",
  },
  invalid_cursor: {
    cause:
      "The `cursor` was cut off or changed on its way, or it comes from a list with other filters or another sort.",
    remedy:
      "Start again without a `cursor`. Then send each `nextCursor` as it came, with the same filters and sort.",
  },
  unauthenticated: {
    cause:
      "The request came without a secret, or with another scheme than Bearer, such as Basic. In a browser: the session has ended.",
    remedy:
      "Send the header `Authorization: Bearer sk_…` with the secret of an API key. Look whether the variable that you took it from is empty, and whether a proxy or a redirect has dropped the header. In a browser: sign in again.",
  },
  invalid_token: {
    cause:
      "The secret is not one that lets in: it is cut off or mistyped, unknown to this service, ended, expired or revoked. All of these get the same answer, so that it tells a stranger nothing.",
    remedy:
      "Compare the secret's beginning and end with the key's hint, and look whether that key is active. The reason is in the audit log, as `request.rejected`, where the key is known. If the secret is lost, or the key has ended, create another.",
  },
  cross_site_request: {
    cause:
      "A change, or an export of the audit log, that relies on a session came from a page of another site, or from one whose address the service does not take for its own. Requests with an API key never get this.",
    remedy:
      "Send it from the service's own pages, or with an API key. If it was the service's own page, a proxy hides its address: whoever runs the service sets `trust proxy`, or names the address in `origins`.",
  },
  api_key_management_disabled: {
    cause: "Whoever runs the service lets only signed-in users manage API keys.",
    remedy: "Sign in as a user and do it there. The rest of the API is open to your key.",
  },
  expiration_exceeds_principal: {
    cause:
      "Your API key expires, and the key that you wanted to create, extend or rotate would have outlived it. Otherwise a key could make itself last for ever.",
    remedy:
      "Choose an `expiresAt` up to the instant in `detail`, or use a key that lasts longer, or sign in as a user.",
  },
  not_found: {
    cause:
      "There is nothing at this path, or no such thing in your organization: it never existed, it has been deleted, its id is malformed, or it belongs to another organization.",
    remedy:
      "Look for typing mistakes in the path and the id, and ask `GET /v1/principal` which organization your key belongs to. After a delete this is the right answer.",
  },
  method_not_allowed: {
    cause: "The path exists, but not with this method.",
    remedy:
      "The header `Allow` has the methods that it takes. A POST that arrives as a GET has often been redirected: use the address that it was redirected to.",
  },
  api_key_not_active: {
    cause:
      "The API key that you wanted to update or rotate is expired or revoked. Neither is undone.",
    remedy: "Create another key.",
  },
  api_key_active: {
    cause: "The API key that you wanted to delete is active: programs may be using it.",
    remedy: "Revoke it first, then delete it. Its `lastUsedAt` says whether it is in use.",
  },
  api_key_in_use: {
    cause:
      "The API key, or the old secret whose overlap you wanted to end, was used more recently than your `ifUnusedForSeconds` allows. Nothing was done. As a use is known to within 10 seconds, 10 seconds more are looked at.",
    remedy:
      "`lastUsedAt`, `lastUsedIp` and `lastUsedUserAgent` say when, from where and by which program: give that one the new secret, and try again later. Leave `ifUnusedForSeconds` out to end it all the same.",
  },
  secret_already_delivered: {
    cause:
      "An earlier request with this `Idempotency-Key` created or rotated the API key, and its secret was in the answer to that. The secret is not stored, so it cannot be sent again.",
    remedy:
      "If you have the secret, all is well. If that answer was lost, rotate the key whose id is in `apiKeyId`, with `overlapSeconds` 0 and a new `Idempotency-Key`: it gets another secret.",
  },
  payload_too_large: {
    cause: "The body of the request is larger than 16 KiB.",
    remedy: "Send less: no request of this API needs more than a few lines.",
  },
  unsupported_media_type: {
    cause: "The body of the request is not declared as JSON.",
    remedy:
      'Send the header `Content-Type: application/json`. With curl, `-d` alone declares a form: add `-H "Content-Type: application/json"`.',
  },
  idempotency_key_reused: {
    cause:
      "In the last 24 hours this `Idempotency-Key` was sent with another body, or for another key. Nothing was done this time.",
    remedy:
      "Send a new `Idempotency-Key` with each new request, and the same one only with a repetition of the same body.",
  },
  too_many_requests: {
    cause:
      "More reports of leaked keys have come from your address, or from all addresses together, than are taken in a minute.",
    remedy:
      "Wait for the seconds in the header `Retry-After`, and send it again. 30 reports a minute are taken from an address.",
  },
  internal_error: {
    cause: "The service failed. It may or may not have carried out what was asked.",
    remedy:
      "Look before you repeat a change. If it stays so, tell whoever runs the service the `requestId`: it is in the service's own output too.",
  },
  unavailable: {
    cause:
      "The service cannot reach its database, or has too much to do. No request gets through unchecked, so as a rule nothing was carried out; where the database broke off midway, nobody knows.",
    remedy:
      "Wait for the seconds in the header `Retry-After`, and send the request again: a create or rotation with the same `Idempotency-Key`, an update after a look at what is there. If it stays so, tell whoever runs the service.",
  },
};
