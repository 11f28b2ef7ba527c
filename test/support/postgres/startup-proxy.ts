import { connect } from "node:net";
import { startProxyServer } from "./proxy-server.ts";

/** What a proxy of connections takes by default; PgBouncer refuses anything else. */
const TAKEN = new Set([
  "user",
  "database",
  "client_encoding",
  "datestyle",
  "timezone",
  "standard_conforming_strings",
  "application_name",
]);

/** A proxy before PostgreSQL, on a port of its own. */
export interface StartupProxy {
  readonly url: string;
  /** The parameters that connections were refused for. */
  readonly refused: ReadonlySet<string>;
  readonly close: () => Promise<void>;
}

/** Begins a proxy that refuses connections which ask for parameters beyond the usual ones, as PgBouncer does. */
export async function startStartupProxy(target: string): Promise<StartupProxy> {
  const { hostname, port } = new URL(target);
  const refused = new Set<string>();
  const { url, close } = await startProxyServer(target, (client) => {
    client.on("error", () => {});
    client.once("data", (startup) => {
      const foreign = parametersOf(startup).find((name) => !TAKEN.has(name.toLowerCase()));
      if (foreign !== undefined) {
        refused.add(foreign);
        client.end(fatal(`unsupported startup parameter: ${foreign}`));
        return;
      }
      const upstream = connect(Number(port), hostname);
      upstream.on("error", () => client.destroy());
      upstream.write(startup);
      client.pipe(upstream).pipe(client);
    });
  });
  return { url, refused, close };
}

/** The names in a StartupMessage: length, protocol, then names and values in turn, each with a zero behind it. */
function parametersOf(startup: Buffer): string[] {
  const texts = startup.subarray(8).toString().split("\0");
  return texts.filter((text, at) => at % 2 === 0 && text !== "");
}

function fatal(message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0C08P01\0M${message}\0\0`);
  const head = Buffer.alloc(5);
  head.write("E");
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}
