import { createServer } from "node:net";
import type { Socket } from "node:net";
import { listenOnLoopback } from "../loopback.ts";

/** What stands before PostgreSQL, on a port of its own. */
export interface ProxyServer {
  /** The address of the server behind it, with its own port. */
  readonly url: string;
  /** The connections that clients have to it. */
  readonly open: ReadonlySet<Socket>;
  /** Cuts all connections, and takes no more. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a proxy before PostgreSQL.
 *
 * @param serve Is handed each client's connection, and leads it on.
 */
export async function startProxyServer(
  target: string,
  serve: (client: Socket) => void,
): Promise<ProxyServer> {
  const open = new Set<Socket>();
  const server = createServer((client) => {
    open.add(client);
    client.once("close", () => open.delete(client));
    serve(client);
  });
  const url = new URL(target);
  url.port = String(await listenOnLoopback(server));
  return {
    url: url.href,
    open,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
