import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";
import type { Duplex } from "node:stream";
import { setImmediate as turn, setTimeout as delay } from "node:timers/promises";

/** What is needed to stop an HTTP server without dropping a request. */
export interface Drain {
  /**
   * Takes no more connections, answers what was sent on those there are, and closes them.
   *
   * @param withinMs After this long the rest is cut off.
   * @returns How many requests were cut off; one that had not come in as a whole does not count.
   */
  (withinMs: number): Promise<number>;
}

/** How often to look for connections that can be closed. */
const CHECK_MS = 200;

/**
 * A client that connected or was answered so recently may be about to send a request: it is let, to be
 * answered and told that it is the last. HTTP has no other way to end a connection without risk to what is on its way.
 */
const RECENT_MS = 2_000;

/** Watches a server. Call it before anything else listens to its requests. */
export function createDrain(server: Server): Drain {
  /** Each with the time of its last answer, or of its beginning. */
  const connections = new Map<Duplex, number>();
  const inFlight = new Map<ServerResponse, IncomingMessage>();
  let draining = false;

  server.on("connection", (socket: Duplex) => {
    connections.set(socket, performance.now());
    socket.once("close", () => connections.delete(socket));
  });
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    inFlight.set(response, request);
    response.once("close", () => {
      inFlight.delete(response);
      if (connections.has(request.socket)) connections.set(request.socket, performance.now());
    });
    if (draining) response.setHeader("Connection", "close");
  });

  const closeIdle = (): void => {
    const busy = new Set<Duplex>([...inFlight.values()].map(({ socket }) => socket));
    for (const [socket, since] of connections) {
      if (!busy.has(socket) && performance.now() - since > RECENT_MS) socket.destroy();
    }
  };

  return async (withinMs) => {
    draining = true;
    // HTTP's own close() ends idle connections at once: a request that is on its way on one of them would be lost.
    const closed = new Promise<void>((resolve) => {
      NetServer.prototype.close.call(server, () => resolve());
    });
    for (const response of inFlight.keys()) {
      if (!response.headersSent) response.setHeader("Connection", "close");
    }
    const deadline = performance.now() + withinMs;
    for (let isClosed = false; !isClosed && performance.now() < deadline;) {
      isClosed = await Promise.race([closed.then(() => true), delay(CHECK_MS, false)]);
      // Timers come before what has arrived meanwhile: let that be read first.
      await turn();
      await turn();
      closeIdle();
    }
    const whole = [...inFlight.values()].filter(({ complete }) => complete);
    for (const socket of connections.keys()) socket.destroy();
    await closed;
    return whole.length;
  };
}
