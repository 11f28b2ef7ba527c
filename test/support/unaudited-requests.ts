import type { createKeyService } from "@latchkey/server";
import pg from "pg";
import { bearer, call, createKey } from "./call.ts";
import type { PostgresServer } from "./postgres/start-postgres.ts";
import { startService } from "./service.ts";

/** Asks the server by a connection of the test's own. */
export async function onServer<Row extends object>(
  { url }: Pick<PostgresServer, "url">,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** What is done to a service to find requests without an entry. */
export interface Disaster {
  /** Closed at the end. */
  readonly pool: pg.Pool;
  /** What creates the service, where something is planted in it. */
  readonly create?: typeof createKeyService;
  /** Strikes whenever a handler is reached. */
  readonly strike: () => Promise<unknown>;
  /** Sends the requests; one by default. */
  readonly send?: (one: () => Promise<{ status: number }>) => Promise<unknown>;
}

/**
 * Runs a service whose handlers meet a disaster as soon as they are reached, and looks for their entries once the server
 * is there again.
 *
 * @returns The ids of the requests that reached their handler without leaving an entry, and of all that reached it.
 */
export async function unauditedRequests(
  postgres: PostgresServer,
  { pool, create, strike, send = (one) => one() }: Disaster,
): Promise<{ missing: string[]; reached: string[] }> {
  const reached: string[] = [];
  const service = await startService(pool, {
    databaseTimeoutMs: 2000,
    ...(create === undefined ? {} : { create }),
    mount: (app, keys) => {
      app.use(keys.router);
      app.get("/host", keys.requireApiKey(), async (_request, response) => {
        reached.push(String(response.getHeader("X-Request-Id")));
        await strike();
        response.json({});
      });
    },
  });
  try {
    const { secret } = await createKey(service.url);
    await send(() => call("GET", `${service.url}/host`, { headers: bearer(secret) }));
    await postgres.start();
    const found = await onServer<{ id: string }>(
      postgres,
      "select request_id as id from latchkey.audit_log_admissions where request_id = any($1)",
      [reached],
    );
    const ids = new Set(found.map(({ id }) => id));
    return { missing: reached.filter((id) => !ids.has(id)), reached };
  } finally {
    await service.close();
    await pool.end();
  }
}
