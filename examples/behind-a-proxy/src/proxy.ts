import { Agent } from "node:http";
import { createServer } from "node:https";
import type { Server } from "node:https";
import { createProxyServer } from "httpxy";

export interface ProxyOptions {
  /** The certificate of the host name that browsers come to, and its private key, in PEM. */
  readonly cert: string;
  readonly key: string;
  /** Where the program listens: `http://127.0.0.1:3000`. */
  readonly target: string;
}

/** Ends TLS, and hands requests on to the program on this machine. */
export function createProxy({ cert, key, target }: ProxyOptions): Server {
  const agent = new Agent({ keepAlive: true });
  const proxy = createProxyServer({ target, agent });
  const server = createServer({ cert, key }, (request, response) => {
    // Anew, whatever whoever asks says of themselves: the program believes this proxy. `Host` stays as it is.
    request.headers["x-forwarded-for"] = request.socket.remoteAddress;
    request.headers["x-forwarded-host"] = request.headers.host;
    request.headers["x-forwarded-proto"] = "https";
    response.setHeader("Strict-Transport-Security", "max-age=31536000");
    proxy.web(request, response).catch(() => {
      // The program is not there, or has left in the middle.
      if (response.headersSent) response.destroy();
      else response.writeHead(502, { "Retry-After": "1" }).end();
    });
  });
  return server.on("close", () => agent.destroy());
}
