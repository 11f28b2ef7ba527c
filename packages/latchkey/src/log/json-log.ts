import { defaultSecretFormat } from "@latchkey/contract";
import { destination, pino, stdTimeFunctions } from "pino";
import { errorCode } from "../error-code.ts";
import { describe } from "../failure.ts";
import { isProbe } from "./log.ts";
import type { Log } from "./log.ts";
import type { LogLevel } from "./log-options.ts";

/** What waits for a slow reader is bounded; beyond it, lines are lost rather than requests. */
const MOST_WAITING_BYTES = 16 * 1024 * 1024;

/** How deep the causes of an error are told. */
const MOST_CAUSES = 8;

/** A log of JSON, a line each, for programs that read it. */
export function createJsonLog(level: LogLevel): Log {
  // It never waits for whoever reads.
  const out = destination({ dest: 2, sync: false, maxLength: MOST_WAITING_BYTES });
  // Whoever reads may leave; that is no reason to stop.
  out.on("error", () => undefined);
  const logger = pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    // The last step, so that nothing gets past it, whatever it was a part of.
    { write: (line) => void out.write(defaultSecretFormat.redact(line)) },
  );
  return {
    info: (message, more = {}) => logger.info(more, message),
    warn: (message, more = {}) => logger.warn(more, message),
    error: (error, more = {}) => logger.error({ ...more, error: toldOf(error) }, describe(error)),
    request: (facts) => {
      if (isProbe(facts)) logger.debug(facts, "request");
      else logger.info(facts, "request");
    },
    flush: () => {
      try {
        out.flushSync();
      } catch {
        // Nobody reads any more.
      }
    },
  };
}

/** An error without what drivers put beside the message: rows and parameters. */
function toldOf(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack } = error;
  const code = errorCode(error);
  const causes = error instanceof AggregateError ? error.errors : [error.cause];
  const told = depth >= MOST_CAUSES ? [] : causes.filter((cause) => cause !== undefined);
  return {
    name,
    message,
    ...(code === undefined ? {} : { code }),
    stack,
    ...(told.length === 0 ? {} : { causes: told.map((cause) => toldOf(cause, depth + 1)) }),
  };
}
