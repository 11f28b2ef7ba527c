import type { Server } from "node:http";

/** The port that a server listens on. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("Not listening on a port.");
  return address.port;
}

/** The URL of what is served on plain HTTP, without a path. An IPv6 address stands in brackets. */
export function httpUrl(host: string, port: number): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
