import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";

/** Where a socket keeps its last turn. A WeakMap would do as well, but costs each collection of garbage a look at it. */
const TURN = Symbol("turn");

type TakesTurns = Socket & { [TURN]?: Promise<unknown> | undefined };

/**
 * Lets the requests of one connection take turns. HTTP/1.1 answers them in order anyway; so a client that pipelines
 * thousands fills no queue but its own. The streams of HTTP/2 are independent, and are left so.
 */
export async function inTurn<T>(request: IncomingMessage, work: () => Promise<T>): Promise<T> {
  if (request.httpVersionMajor > 1) return work();
  const socket: TakesTurns = request.socket;
  const before = socket[TURN];
  const turn = before === undefined ? work() : before.then(work, work);
  socket[TURN] = turn;
  try {
    return await turn;
  } finally {
    // Most clients send one request at a time: the next one waits for nothing.
    if (socket[TURN] === turn) socket[TURN] = undefined;
  }
}
