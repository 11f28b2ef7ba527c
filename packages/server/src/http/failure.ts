import type { Response } from "express";
import { isUnavailable } from "../errors.ts";
import { sendProblem } from "./problem.ts";

const RETRY_AFTER_SECONDS = 1;

/** Answers a request that failed: 503 where the database is not there for us, 500 otherwise. Nothing internal leaks. */
export function sendFailure(
  response: Response,
  error: unknown,
  requestId: string,
  onError: (error: unknown, context: { readonly requestId: string }) => void,
): void {
  onError(error, { requestId });
  if (isUnavailable(error)) {
    sendProblem(response, { refused: "unavailable" }, requestId, {
      "Retry-After": RETRY_AFTER_SECONDS,
    });
  } else {
    sendProblem(response, { refused: "internal_error" }, requestId);
  }
}
