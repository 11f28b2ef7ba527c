import type { AnswerDetails } from "../answer-details.ts";
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
  declare readonly status: number;

  /** The answer's headers, without `Set-Cookie`. */
  declare readonly headers: Headers;

  /** The answer's `X-Request-Id`, if it has one. */
  declare readonly requestId: string | undefined;

  constructor(baseUrl: string, details: AnswerDetails, fault?: string) {
    const { status, headers } = details;
    const location = headers.get("Location");
    super(
      location
        ? `${baseUrl} redirects to ${location} (${status}). Correct baseUrl.`
        : `${baseUrl} gave an answer that ${fault || "is not Latchkey's"} (${status}, ${headers.get("Content-Type")}). Check baseUrl and proxies.`,
    );
    Object.assign(this, details);
  }
}
