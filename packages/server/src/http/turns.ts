import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";

const turns = new WeakMap<Socket, Promise<unknown>>();

/**
 * Lets the requests of one connection take turns. HTTP/1.1 answers them in order anyway; so a client that pipelines
 * thousands fills no queue but its own. The streams of HTTP/2 are independent, and are left so.
 */
export async function inTurn<T>(request: IncomingMessage, work: () => Promise<T>): Promise<T> {
  if (request.httpVersionMajor > 1) return work();
  const { socket } = request;
  const before = turns.get(socket);
  const turn = before === undefined ? work() : before.then(work, work);
  turns.set(socket, turn);
  try {
    return await turn;
  } finally {
    // Most clients send one request at a time: the next one waits for nothing.
    if (turns.get(socket) === turn) turns.delete(socket);
  }
}
