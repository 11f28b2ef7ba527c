import { once } from "node:events";
import type { Server } from "node:http";

/** What every server answers once it listens. */
export interface Listening {
  readonly port: number;
}

/** Listens on a free loopback port, and says which. */
export async function listen(server: Server): Promise<Listening> {
  server.listen(0, "127.0.0.1", 1024);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return { port: address.port };
}
