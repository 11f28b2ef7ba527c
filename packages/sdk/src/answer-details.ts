import { scrubHeaders } from "./scrub.ts";

/** What may be shown of an answer. */
export interface AnswerDetails {
  /** The HTTP status; 0 where a browser hides it (a redirect). */
  readonly status: number;
  /** The headers, without `Set-Cookie` and without anything of a secret's shape. */
  readonly headers: Headers;
  /** The request's id (`X-Request-Id`), as it stands in the audit log; undefined where CORS hides it from a browser. */
  readonly requestId: string | undefined;
}

export function detailsOf(answer: Response): AnswerDetails {
  const headers = scrubHeaders(answer.headers);
  const requestId = headers.get("X-Request-Id") ?? undefined;
  return { status: answer.status, headers, requestId };
}
