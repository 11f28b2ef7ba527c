import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { createResponseReader } from "./response-reader.ts";

/** A connection to a server, with one request under way at most. */
export interface Connection {
  /** Resolves once it stands. */
  readonly ready: Promise<unknown>;
  send(request: Buffer): void;
  close(): void;
}

export interface ConnectionListener {
  readonly answered: (status: number, bodyBytes: number, head: string) => void;
  /** The connection is of no more use; it is told once, and not after `close`. */
  readonly lost: (what: string) => void;
}

const READ_BYTES = 8192;

export function openConnection(port: number, listener: ConnectionListener): Connection {
  let ended = false;
  const close = (): void => {
    ended = true;
    socket.destroy();
  };
  const lost = (what: string): void => {
    if (ended) return;
    close();
    listener.lost(what);
  };
  const read = createResponseReader((status, bodyBytes, head) => {
    if (!ended) listener.answered(status, bodyBytes, head);
  }, lost);
  const memory = Buffer.allocUnsafeSlow(READ_BYTES);
  const socket: Socket = connect({
    port,
    host: "127.0.0.1",
    noDelay: true,
    // One piece of memory for all that this connection ever reads.
    onread: {
      buffer: memory,
      callback: (bytes) => {
        read(memory.subarray(0, bytes));
        return true;
      },
    },
  });
  const ready = once(socket, "connect");
  socket.on("error", (error) => lost(`connection failed: ${error.message}`));
  socket.on("close", () => lost("connection closed by the server"));
  return { ready, send: (request) => void socket.write(request), close };
}
