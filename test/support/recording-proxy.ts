import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { Socket } from "node:net";
import { listenOnLoopback } from "./loopback.ts";

/** A proxy that keeps every byte that goes through it, one text for each direction of each connection. */
export interface RecordingProxy {
  readonly origin: string;
  readonly requests: () => string[];
  readonly answers: () => string[];
  readonly close: () => Promise<void>;
}

export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
  const { hostname, port } = new URL(target);
  const kept = { requests: [] as Buffer[][], answers: [] as Buffer[][] };
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const program = connect(Number(port), hostname);
    for (const [from, to, all] of [
      [client, program, kept.requests],
      [program, client, kept.answers],
    ] as const) {
      const chunks: Buffer[] = [];
      all.push(chunks);
      sockets.add(from);
      from.on("data", (chunk: Buffer) => chunks.push(chunk));
      from.on("error", () => to.destroy());
      from.pipe(to);
    }
  });
  const listening = await listenOnLoopback(server);
  const texts = (all: readonly Buffer[][]): string[] =>
    all.map((chunks) => Buffer.concat(chunks).toString("latin1"));
  return {
    origin: `http://127.0.0.1:${listening}`,
    requests: () => texts(kept.requests),
    answers: () => texts(kept.answers),
    close: async () => {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
