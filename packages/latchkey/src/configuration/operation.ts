import type { OptionName } from "../commands/option-table.ts";
import { parseTrustProxy } from "../limits/trust-proxy.ts";
import type { TrustProxy } from "../limits/trust-proxy.ts";
import type { LogFormat, LogLevel } from "../log/log-options.ts";
import { logFormats, logLevels } from "../log/log-options.ts";

/** How the program is run, whatever it serves. */
export interface Operation {
  readonly trustProxy: TrustProxy;
  /** The most connections at once. */
  readonly maxConnections: number;
  /** How long to serve on, not ready any more, before connections are drained. */
  readonly shutdownDelayMs: number;
  readonly log: {
    /** By default `text` where standard error is a terminal, `json` elsewhere. */
    readonly format: LogFormat | undefined;
    /** By default `warn` as text, `info` as JSON. */
    readonly level: LogLevel | undefined;
  };
  /** Where metrics are served; undefined where they are not asked for. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
}

/** @param value What was given of an option, which fits. */
export function operationOf(value: (name: OptionName) => string | undefined): Operation {
  const trusted = value("trust-proxy");
  const metricsPort = value("metrics-port");
  return {
    trustProxy: (trusted === undefined ? undefined : parseTrustProxy(trusted)) ?? false,
    maxConnections: Number(value("max-connections") ?? 5_000),
    shutdownDelayMs: Number(value("shutdown-delay") ?? 0) * 1_000,
    log: {
      format: logFormats.find((format) => format === value("log-format")),
      level: logLevels.find((level) => level === value("log-level")),
    },
    metrics:
      metricsPort === undefined
        ? undefined
        : { host: value("metrics-host") ?? "127.0.0.1", port: Number(metricsPort) },
  };
}
