import type { Server, ServerOptions } from "node:http";
import type { TrustProxy } from "./trust-proxy.ts";

// Proved in test/security/raw-connections.test.ts.

/**
 * What one client may take up. By Node's own limits a hundred clients that send slowly hold on for 15 s and more, and
 * one that does not read its answer for ever.
 */
export const serverLimits = {
  /** From the connection, or the end of the answer before, to the last header. */
  headersTimeout: 5_000,
  /** To the end of the body. */
  requestTimeout: 8_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16_384,
} as const satisfies ServerOptions;

/** Between two requests of one client. */
const KEEP_ALIVE_MS = 5_000;

/** A proxy keeps connections for a minute as a rule, and must be the one to close them: or its next request is lost. */
const KEEP_ALIVE_BEHIND_PROXY_MS = 75_000;

/** The longest that a connection may stand still while an answer is on its way. */
const IDLE_MS = 20_000;

/** A connection gets a new address, behind a balancer maybe another instance, from time to time. */
const REQUESTS_PER_SOCKET = 10_000;

/** How often whoever runs the program is told that there are too many connections. */
const TELL_AGAIN_MS = 60_000;

/** Bounds what connections may take up, each and all together. */
export function limitServer(
  server: Server,
  limits: {
    readonly maxConnections: number;
    readonly trustProxy: TrustProxy;
    /** Told, once a minute at most, that connections are closed because there are too many. */
    readonly onCrowded: () => void;
  },
): void {
  server.keepAliveTimeout =
    limits.trustProxy === false ? KEEP_ALIVE_MS : KEEP_ALIVE_BEHIND_PROXY_MS;
  server.timeout = IDLE_MS;
  server.maxRequestsPerSocket = REQUESTS_PER_SOCKET;
  server.maxConnections = limits.maxConnections;
  let toldAt = -Infinity;
  server.on("drop", () => {
    if (performance.now() - toldAt < TELL_AGAIN_MS) return;
    toldAt = performance.now();
    limits.onCrowded();
  });
}
