import { rejectUnavailable } from "@latchkey/contract/rules";
import type { Response } from "express";
import { isUnavailable } from "../errors.ts";
import { sendProblem } from "./problem.ts";

/** Answers a request that failed: 503 where the database is not there for us, 500 otherwise. Nothing internal leaks. */
export function sendFailure(
  response: Response,
  error: unknown,
  requestId: string,
  onError: (error: unknown, context: { readonly requestId: string }) => void,
): void {
  onError(error, { requestId });
  if (isUnavailable(error)) {
    const { refusal, headers } = rejectUnavailable();
    sendProblem(response, refusal, requestId, headers);
  } else {
    sendProblem(response, { refused: "internal_error" }, requestId);
  }
}
