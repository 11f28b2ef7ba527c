import { createServer } from "node:http";
import type { Server } from "node:http";
import { createKeyService } from "@latchkey/server";
import type { DatabaseSource, KeyService, KeyServiceOptions, User } from "@latchkey/server";
import express from "express";
import type { Express } from "express";
import { listenOnLoopback, stop } from "./loopback.ts";

export { stop } from "./loopback.ts";

/** A host app with the service in it, listening on loopback. */
export interface RunningService {
  /** The address before `/v1`. */
  readonly url: string;
  readonly keys: KeyService;
  readonly server: Server;
  /** What the service told the host of failures. */
  readonly failures: unknown[];
  readonly close: () => Promise<void>;
}

export const ada: User = { id: "u1", name: "Ada", organizationId: "acme" };
export const mallory: User = { id: "u2", name: "Mallory", organizationId: "evil-corp" };

/** The header by which the tests' host knows who is signed in. */
export function signedInAs(user: User): { "x-test-user": string } {
  return { "x-test-user": JSON.stringify(user) };
}

/**
 * Starts a host app with the service.
 *
 * @param options.mount What the host's app looks like; by default the router alone, at the root.
 */
export async function startService(
  database: DatabaseSource,
  options: Partial<KeyServiceOptions> & {
    readonly mount?: (app: Express, keys: KeyService) => void;
    readonly path?: string;
    /** What creates the service: for tests that plant something in it. */
    readonly create?: typeof createKeyService;
  } = {},
): Promise<RunningService> {
  const {
    mount = (app, keys) => app.use(keys.router),
    path = "",
    create = createKeyService,
    ...own
  } = options;
  const failures: unknown[] = [];
  const keys = create({
    database,
    authenticateUser: (request) => {
      const user = request.headers["x-test-user"];
      return typeof user === "string" ? (JSON.parse(user) as User) : null;
    },
    onError: (error) => failures.push(error),
    ...own,
  });
  await keys.migrate();
  const app = express();
  mount(app, keys);
  const host = express().disable("x-powered-by").use(app);
  const server = createServer((request, response) => void host(request, response));
  const port = await listenOnLoopback(server);
  return {
    url: `http://127.0.0.1:${port}${path}`,
    keys,
    server,
    failures,
    close: async () => {
      await stop(server);
      await keys.close();
    },
  };
}
