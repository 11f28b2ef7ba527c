import { describe } from "../failure.ts";
import { printError, printNote } from "../terminal.ts";
import { isProbe } from "./log.ts";
import type { Log } from "./log.ts";
import { logLevels } from "./log-options.ts";
import type { LogLevel } from "./log-options.ts";

/**
 * A log for a person in a terminal.
 *
 * @param options.debug Adds stacks to errors.
 */
export function createTextLog(level: LogLevel, { debug }: { readonly debug: boolean }): Log {
  const tells = (of: LogLevel): boolean => logLevels.indexOf(of) >= logLevels.indexOf(level);
  return {
    info: (message) => tells("info") && printNote(message),
    warn: (message) => tells("warn") && printError(message),
    error: (error, { requestId } = {}) => {
      const where = requestId === undefined ? "" : `request ${requestId}: `;
      printError(`${where}${describe(error, { debug })}`);
    },
    request: (facts) => {
      if (!tells(isProbe(facts) ? "debug" : "info")) return;
      const { requestId, method, route, status, durationMs, actor, ip } = facts;
      const who = actor === null ? "nobody" : `${actor.type} ${actor.id}`;
      const what = `${method} ${route ?? "(no route)"}`;
      printNote(`${what} ${status}, ${durationMs} ms, ${who}, ${ip ?? "no address"}, ${requestId}`);
    },
    flush: () => undefined,
  };
}
