import { notify } from "./events.ts";

/** From nothing to everything. */
export const logLevels = ["off", "error", "warn", "info", "debug"] as const;

/** The least important lines to be logged. */
export type LogLevel = (typeof logLevels)[number];

/** What takes lines: `console`, or a logger such as pino's. */
export interface Logger {
  /** That an attempt begins. */
  debug(message: string): unknown;
  /** How an attempt ended. */
  info(message: string): unknown;
  /** That a call is tried again, or that an operation is deprecated. */
  warn(message: string): unknown;
  /** That a call has failed for good after it was tried again. */
  error(message: string): unknown;
}

export type Log = (level: Exclude<LogLevel, "off">, message: string) => void;

/** A function that hands lines of a level, and of those more important, to a logger. */
export function logTo(logger: Logger | undefined, most: LogLevel = "warn"): Log {
  return (level, message) => {
    if (logLevels.indexOf(level) > logLevels.indexOf(most)) return;
    notify(() => logger?.[level](message));
  };
}
