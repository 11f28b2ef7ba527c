import { connect } from "node:net";
import { startProxyServer } from "./proxy-server.ts";

/** A proxy of connections to PostgreSQL, on a port of its own: what stands before a primary and its standby. */
export interface ConnectionProxy {
  readonly url: string;
  /** Leads new connections to another server; those that stand stay where they are. */
  readonly leadTo: (target: string) => void;
  /** Cuts all connections at once. */
  readonly cutAll: () => void;
  /** Cuts connections from now on amid what they carry, one piece in so many; 0: none. */
  readonly cutOneIn: (pieces: number) => void;
  /** How many connections it has cut. */
  readonly cuts: () => number;
  readonly close: () => Promise<void>;
}

export async function startConnectionProxy(first: string): Promise<ConnectionProxy> {
  let target = new URL(first);
  let oneIn = 0;
  let cuts = 0;

  const { url, open, close } = await startProxyServer(first, (client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const end = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      from.setNoDelay(true).on("error", end).on("close", end);
      from.on("data", (piece: Buffer) => {
        if (oneIn === 0 || Math.random() * oneIn >= 1) {
          to.write(piece);
          return;
        }
        cuts += 1;
        // What has gone out arrives; the rest never does.
        from.pause();
        to.write(piece.subarray(0, Math.floor(Math.random() * piece.length)), end);
      });
    }
  });
  return {
    url,
    leadTo: (next) => (target = new URL(next)),
    cutAll: () => {
      for (const socket of open) {
        cuts += 1;
        socket.destroy();
      }
    },
    cutOneIn: (pieces) => (oneIn = pieces),
    cuts: () => cuts,
    close,
  };
}
