import { setTimeout as sleep } from "node:timers/promises";
import type { PgPool, PgPoolClient } from "@latchkey/server";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { startPostgres } from "../support/postgres/start-postgres.ts";
import type { PostgresServer } from "../support/postgres/start-postgres.ts";
import { startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

let postgres: PostgresServer;
beforeAll(async () => {
  // What a commit does not flush by itself stays unflushed for long enough to be lost.
  postgres = await startPostgres({ config: { wal_writer_delay: "10s" } });
});
afterAll(() => postgres.remove());

/** What is to be prevented: a verdict before the commit of its entry. */
function committingLate(pool: pg.Pool): PgPool {
  const connect = async (): Promise<PgPoolClient> => {
    const client = await pool.connect();
    client.on("error", () => {});
    let late = Promise.resolve();
    return {
      query: async (config) => {
        // The types of pg's own query are wider than what is asked of it here.
        const run = () =>
          client.query(config as unknown as string) as unknown as ReturnType<PgPoolClient["query"]>;
        if (!config.text.includes("request.admitted")) return run();
        await client.query("begin");
        const result = await run();
        late = sleep(300)
          .then(() => client.query("commit"))
          .then(
            () => {},
            () => {},
          );
        return result;
      },
      release: (destroy) => void late.then(() => client.release(destroy)),
      on: (event, listener) => client.on(event, listener),
      removeListener: (event, listener) => client.removeListener(event, listener),
    };
  };
  const planted: PgPool & { query: unknown } = {
    connect: (taken) =>
      void connect().then(
        (client) => taken(undefined, client),
        (error: Error) => taken(error, undefined),
      ),
    end: () => pool.end(),
    totalCount: 0,
    options: pool.options,
    // By which the service knows a pool.
    query: undefined,
  };
  return planted;
}

function poolOf(options: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ connectionString: postgres.url, max: 10, ...options });
  pool.on("error", () => {});
  return pool;
}

async function onServer<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: postgres.url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Ends the connections of everyone but the one who asks. */
const endConnections = () =>
  onServer(
    "select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  );

/**
 * Runs a service whose handlers meet a disaster as soon as they are reached.
 *
 * @returns The ids of the requests that reached their handler without leaving an entry, and of all that reached it.
 */
async function unaudited(
  pool: pg.Pool,
  source: PgPool,
  disaster: () => Promise<unknown>,
  send: (one: () => Promise<{ status: number }>) => Promise<unknown> = (one) => one(),
): Promise<{ missing: string[]; reached: string[] }> {
  const reached: string[] = [];
  const service: RunningService = await startService(source, {
    databaseTimeoutMs: 2000,
    mount: (app, keys) => {
      app.use(keys.router);
      app.get("/host", keys.requireApiKey(), async (_request, response) => {
        reached.push(String(response.getHeader("X-Request-Id")));
        await disaster();
        response.json({});
      });
    },
  });
  try {
    const { secret } = await createKey(service.url);
    await send(() => call("GET", `${service.url}/host`, { headers: bearer(secret) }));
    await postgres.start();
    const found = await onServer<{ id: string }>(
      "select request_id as id from latchkey.audit_log_entries where action = 'request.admitted' and request_id = any($1)",
      [reached],
    );
    const ids = new Set(found.map(({ id }) => id));
    return { missing: reached.filter((id) => !ids.has(id)), reached };
  } finally {
    await service.close();
    await pool.end();
  }
}

describe("a request that reached its handler has its entry", () => {
  test("even if its connections are cut at that moment", async () => {
    const plantedPool = poolOf();
    const planted = await unaudited(plantedPool, committingLate(plantedPool), endConnections);
    expect(planted.reached).toHaveLength(1);
    expect(planted.missing, "a request let through before its entry was committed").toEqual(
      planted.reached,
    );

    const pool = poolOf();
    const real = await unaudited(pool, pool, endConnections);
    expect(real).toMatchObject({ missing: [], reached: { length: 1 } });
  });

  test("even if the database crashes at that moment", async () => {
    let stopping: Promise<void> | undefined;
    const crash = () => (stopping ??= postgres.stop("immediate"));
    const plantedPool = poolOf({ options: "-c synchronous_commit=off" });
    const planted = await unaudited(plantedPool, plantedPool, crash);
    expect(planted.reached).toHaveLength(1);
    expect(planted.missing, "a request whose commit was not synced").toEqual(planted.reached);

    for (let round = 0; round < 3; round += 1) {
      stopping = undefined;
      const pool = poolOf();
      const real = await unaudited(pool, pool, crash, (one) =>
        Promise.all(Array.from({ length: 20 }, one)),
      );
      expect(real.missing).toEqual([]);
      expect(real.reached.length).toBeGreaterThan(0);
    }
  });

  test("whenever its connections are cut", async () => {
    const pool = poolOf();
    const over = new AbortController();
    const statuses = new Set<number>();
    const { missing, reached } = await unaudited(
      pool,
      pool,
      () => sleep(1),
      async (one) => {
        const clients = Array.from({ length: 6 }, async () => {
          while (!over.signal.aborted) statuses.add((await one()).status);
        });
        for (let cut = 0; cut < 40; cut += 1) {
          await sleep(Math.random() * 20);
          await endConnections();
        }
        over.abort();
        await Promise.all(clients);
      },
    );
    expect(missing).toEqual([]);
    expect(reached.length).toBeGreaterThan(20);
    // Both came to pass, and nothing else did.
    expect(statuses).toEqual(new Set([200, 503]));
  });
});
