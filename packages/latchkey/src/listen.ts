import { once } from "node:events";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { errorCode } from "./error-code.ts";
import { Failure } from "./failure.ts";
import { limitServer, serverLimits } from "./limits/server-limits.ts";
import { portOf } from "./server-address.ts";

/** An HTTP server that listens, and answers nothing yet. */
export interface Listening {
  readonly server: Server;
  readonly port: number;
}

const ATTEMPTS = 20;

/**
 * Listens on the first free port from `port` on; 0 takes any.
 *
 * @param isFixed Whether no other port will do.
 * @throws Failure if it may not, or finds none.
 */
export async function listen(
  asked: {
    readonly host: string;
    readonly port: number;
    readonly isFixed?: boolean;
  } & Parameters<typeof limitServer>[1],
): Promise<Listening> {
  const { host, port, isFixed = false } = asked;
  const server = createServer(serverLimits);
  limitServer(server, asked);
  const last = isFixed ? port : Math.min(port + ATTEMPTS - 1, 65_535);
  for (let candidate = port; ; candidate += 1) {
    try {
      server.listen(candidate, host);
      await once(server, "listening");
      return { server, port: portOf(server) };
    } catch (error) {
      if (errorCode(error) !== "EADDRINUSE") throw failureOf(error, host, candidate);
      if (candidate >= last) {
        const taken = last === port ? `Port ${port} is` : `The ports ${port} to ${last} are all`;
        throw new Failure(`${taken} taken. Choose another with --port.`);
      }
    }
  }
}

function failureOf(error: unknown, host: string, port: number): unknown {
  const code = errorCode(error);
  if (code === "EACCES") {
    return new Failure(
      `Port ${port} may not be used by this account. Choose one above 1023 with --port.`,
      { cause: error },
    );
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new Failure(`This machine has no address ${host}. Choose another with --host.`, {
      cause: error,
    });
  }
  return error;
}
