import { once } from "node:events";
import { createServer } from "node:http";
import { PrometheusExporter } from "@opentelemetry/exporter-prometheus";
import { MeterProvider } from "@opentelemetry/sdk-metrics";
import { errorCode } from "../error-code.ts";
import { Failure } from "../failure.ts";
import { serverLimits } from "../limits/server-limits.ts";
import { httpUrl, portOf } from "../server-address.ts";
import { version } from "../version.ts";
import { createInstruments } from "./instruments.ts";
import type { Instruments } from "./instruments.ts";

export interface Metrics extends Instruments {
  /** Where they are read. */
  readonly url: string;
  close(): Promise<void>;
}

/** More than any collector needs. */
const MOST_CONNECTIONS = 20;

/**
 * Measures, and serves what was measured at `/metrics`, as Prometheus reads it, on a port of its own: it asks for no
 * sign-in.
 *
 * @throws Failure if it may not listen there.
 */
export async function serveMetrics({
  host,
  port,
}: {
  readonly host: string;
  readonly port: number;
}): Promise<Metrics> {
  const exporter = new PrometheusExporter({
    preventServerStart: true,
    // They name the program's path, and repeat a label that says nothing.
    withoutTargetInfo: true,
    withoutScopeInfo: true,
  });
  const provider = new MeterProvider({ readers: [exporter] });
  const instruments = createInstruments(provider.getMeter("latchkey", version()));
  const server = createServer(serverLimits, (request, response) => {
    const [path] = (request.url ?? "").split("?", 1);
    if (request.method === "GET" && path === "/metrics") {
      exporter.getMetricsRequestHandler(request, response);
    } else {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("Metrics are at /metrics.\n");
    }
  });
  server.maxConnections = MOST_CONNECTIONS;
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    const code = errorCode(error);
    const why = code === "EADDRINUSE" ? "is taken" : `cannot be used (${String(code)})`;
    throw new Failure(
      `The port ${port} of ${host} for metrics ${why}. Choose another with --metrics-port.`,
      { cause: error },
    );
  }
  return {
    ...instruments,
    url: `${httpUrl(host, portOf(server))}/metrics`,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      await provider.shutdown();
    },
  };
}
