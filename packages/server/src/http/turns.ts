import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";

const turns = new WeakMap<Socket, Promise<unknown>>();

/**
 * Lets the requests of one connection take turns. HTTP/1.1 answers them in order anyway; so a client that pipelines
 * thousands fills no queue but its own. The streams of HTTP/2 are independent, and are left so.
 */
export async function inTurn<T>(request: IncomingMessage, work: () => Promise<T>): Promise<T> {
  if (request.httpVersionMajor > 1) return work();
  const before = turns.get(request.socket);
  const turn = before === undefined ? work() : before.then(work, work);
  turns.set(request.socket, turn);
  return turn;
}
