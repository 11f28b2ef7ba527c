import { LatchkeyError } from "./latchkey-error.ts";

/**
 * An answer that the contract does not know: an HTML page of a proxy, a redirect, JSON of another service, or a body
 * that is cut off. As a rule `baseUrl` is wrong, or something between here and the service answered in its place.
 *
 * The body is left out, since it may repeat the request.
 */
export class UnexpectedAnswerError extends LatchkeyError {
  static {
    this.prototype.name = "UnexpectedAnswerError";
  }

  /** The HTTP status; 0 where a browser hides it (a redirect). */
  readonly status: number;

  /** The answer's headers, without `Set-Cookie`. */
  readonly headers: Headers;

  /** The answer's `X-Request-Id`, if it has one. */
  readonly requestId: string | undefined;

  constructor(baseUrl: string, status: number, headers: Headers) {
    const mediaType = headers.get("Content-Type") ?? "no Content-Type";
    const location = headers.get("Location");
    super(
      location === null
        ? `${baseUrl} gave an answer that is not Latchkey's (status ${status}, ${mediaType}). Check baseUrl, and what stands between here and the service.`
        : `${baseUrl} redirects to ${location} (status ${status}). Redirects are not followed: set baseUrl to where the service is.`,
    );
    this.status = status;
    this.headers = headers;
    this.requestId = headers.get("X-Request-Id") ?? undefined;
  }
}
