import { createServer } from "node:http";
import { createKeyService } from "@latchkey/server";
import type { DatabaseSource, KeyService } from "@latchkey/server";
import type express from "express";
import type { ErrorRequestHandler, Express } from "express";
import { expect } from "vitest";
import { listenOnLoopback, stop } from "./loopback.ts";
import { ada } from "./service.ts";

/** Express, in the version that a host runs on. */
export type ExpressVersion = typeof express;

/** A host's own app with the service in it, listening on loopback. */
export interface HostApp {
  readonly url: string;
  readonly keys: KeyService;
  /** What the host's error handler was handed. */
  readonly errors: unknown[];
  /** What the service told the host of failures. */
  readonly failures: unknown[];
  readonly close: () => Promise<void>;
}

type Mount = (app: Express, keys: KeyService) => void;

/** Starts a host's own app, as it is, with the service in it; errors that reach its error handler are answered 418. */
export async function startHostApp(
  app: Express,
  database: DatabaseSource,
  mount: Mount,
): Promise<HostApp> {
  const failures: unknown[] = [];
  const errors: unknown[] = [];
  const keys = createKeyService({
    database,
    authenticateUser: (request) => (request.headers["x-test-user"] === undefined ? null : ada),
    onError: (error) => failures.push(error),
  });
  await keys.migrate();
  mount(app, keys);
  const handleError: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
    errors.push(error);
    response.statusCode = 418;
    response.end("The host's own words.");
  };
  app.use(handleError);
  const server = createServer(app);
  const port = await listenOnLoopback(server);
  return {
    url: `http://127.0.0.1:${port}`,
    keys,
    errors,
    failures,
    close: async () => {
      await stop(server);
      await keys.close();
    },
  };
}

/**
 * Works with a host's own app. The service must not fail meanwhile, nor hand anything to the host's error handler.
 *
 * @param errors The host's own errors, which that handler is to get.
 */
export async function withHostApp(
  app: Express,
  database: DatabaseSource,
  mount: Mount,
  work: (host: HostApp) => Promise<void>,
  errors: readonly unknown[] = [],
): Promise<void> {
  const host = await startHostApp(app, database, mount);
  try {
    await work(host);
    expect(host.errors).toEqual(errors);
    expect(host.failures).toEqual([]);
  } finally {
    await host.close();
  }
}
