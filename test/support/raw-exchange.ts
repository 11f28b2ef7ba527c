import { connect } from "node:net";
import type { Socket } from "node:net";

/** What came back over a socket, as bytes would be read: one character each. */
export interface RawExchange {
  readonly text: string;
  /** Whether the server closed the connection, or it was given up after the wait. */
  readonly closed: boolean;
}

/**
 * Sends bytes as they are over a connection of its own, and reads until the server closes it.
 *
 * @param parts Sent one after the other, as soon as the one before is taken.
 * @param waitMs The longest wait for the end, in milliseconds.
 */
export async function exchangeRaw(
  origin: string,
  parts: readonly (string | Uint8Array)[],
  waitMs = 10_000,
): Promise<RawExchange> {
  const socket = await openSocket(origin);
  const chunks: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => chunks.push(chunk));
  const closed = new Promise<boolean>((resolve) => {
    socket.once("close", () => resolve(true));
    setTimeout(() => resolve(false), waitMs).unref();
  });
  for (const part of parts) {
    // A server may have had enough.
    if (socket.writable)
      socket.write(typeof part === "string" ? Buffer.from(part, "latin1") : part);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const isClosed = await closed;
  socket.destroy();
  return { text: Buffer.concat(chunks).toString("latin1"), closed: isClosed };
}

/** A connected socket whose errors are nobody's: that a server drops it is what tests ask about. */
export async function openSocket(origin: string): Promise<Socket> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("error", reject);
  });
  socket.on("error", () => undefined);
  return socket;
}
