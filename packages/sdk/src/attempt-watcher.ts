import type { AnswerDetails } from "./answer-details.ts";
import type { LatchkeyError } from "./errors/latchkey-error.ts";
import { notify } from "./events.ts";
import { logTo } from "./log.ts";
import type { OperationRequest } from "./operation-client.ts";
import { scrubText } from "./scrub.ts";
import type { Settings } from "./settings.ts";

/** Tells of the end of an attempt; `waitMs` is the time until the next one, undefined where there is none. */
export type AttemptEnded = (
  details: AnswerDetails | undefined,
  error: LatchkeyError | undefined,
  waitMs: number | undefined,
) => void;

/** What tells logger and observers of the attempts of one client: first that one begins, then how it has ended. */
export function attemptWatcher({ logger, logLevel, onRequest, onResponse }: Settings) {
  const log = logTo(logger, logLevel);
  const deprecated = new Set<string>();

  return (
    operationId: string,
    request: OperationRequest<unknown>,
    attempt: number,
  ): AttemptEnded => {
    const { method } = request;
    // An id that the caller mixed up with a secret is the one way for one to get here.
    const path = scrubText(request.path);
    const event = { operationId, method, path, attempt };
    const started = performance.now();
    log("debug", `${method} ${path} (attempt ${attempt})`);
    notify(onRequest, event);

    return (details, error, waitMs) => {
      const durationMs = Math.round(performance.now() - started);
      const { status, requestId, headers } = details ?? {};
      notify(onResponse, { ...event, durationMs, status, requestId, error });
      const retried = waitMs !== undefined;
      log(
        retried ? "warn" : error && attempt > 1 ? "error" : "info",
        // Not the error's message, which may hold what the service said of the body.
        `${method} ${path} ${[status, error?.name].filter(Boolean).join(" ")} in ${durationMs} ms (${requestId ? `request ${requestId}, ` : ""}attempt ${attempt}${retried ? `, next in ${Math.round(waitMs)} ms` : ""})`,
      );
      const sunset = headers?.get("Sunset");
      if ((sunset ?? headers?.has("Deprecation")) && !deprecated.has(operationId)) {
        deprecated.add(operationId);
        log("warn", `${operationId} is deprecated${sunset ? ` until ${sunset}` : ""}.`);
      }
    };
  };
}
