import { setImmediate as turn } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPostgres } from "../../../../test/support/postgres/start-postgres.ts";
import type { PostgresServer } from "../../../../test/support/postgres/start-postgres.ts";
import { boundedPool } from "./pg-pool.ts";
import { prepareOnPool } from "./prepared-statement.ts";

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.remove());

/** A statement on a pool of one connection, and how often the pool was asked for it. */
async function onOneConnection(
  work: (on: {
    readonly run: (divisor: number) => Promise<unknown>;
    readonly pool: pg.Pool;
    readonly asked: () => number;
  }) => Promise<void>,
): Promise<void> {
  const pool = new pg.Pool({ connectionString: postgres.url, max: 1 });
  const bounded = boundedPool(pool, 5000);
  let asked = 0;
  const prepare = prepareOnPool(async () => {
    asked += 1;
    return bounded;
  });
  const { run } = prepare("select 1 / $1::integer");
  try {
    await work({ run: (divisor) => run([`${divisor}`]), pool, asked: () => asked });
  } finally {
    await pool.end();
  }
}

test("what is run as soon as a statement is answered is sent on its connection; later, the pool is asked", () =>
  onOneConnection(async ({ run, asked }) => {
    await run(1);
    await run(1);
    expect(asked()).toBe(1);
    await turn();
    await run(1);
    expect(asked()).toBe(2);
  }));

test("a connection goes back when the event loop has turned, so that whoever waits for it gets it", () =>
  onOneConnection(async ({ run, pool }) => {
    await run(1);
    expect(pool.idleCount).toBe(0);
    const client = await pool.connect();
    client.release();
    expect(pool.totalCount).toBe(1);
  }));

test("several at once take turns where there is one connection", () =>
  onOneConnection(async ({ run, pool }) => {
    await Promise.all([run(1), run(1), run(1)]);
    await turn();
    expect(pool.idleCount).toBe(1);
  }));

test("a connection whose statement was refused goes back at once", () =>
  onOneConnection(async ({ run, pool }) => {
    await expect(run(0)).rejects.toMatchObject({ code: "22012" });
    expect(pool.idleCount).toBe(1);
    await run(1);
  }));
