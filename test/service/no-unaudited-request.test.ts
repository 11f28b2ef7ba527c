import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plantedKeyService } from "../support/planted-key-service.ts";
import { committingLate, insertingLate } from "../support/plants.ts";
import { startPostgres } from "../support/postgres/start-postgres.ts";
import type { PostgresServer } from "../support/postgres/start-postgres.ts";
import { onServer, unauditedRequests } from "../support/unaudited-requests.ts";
import type { Disaster } from "../support/unaudited-requests.ts";

let postgres: PostgresServer;
beforeAll(async () => {
  // What a commit does not flush by itself stays unflushed for long enough to be lost.
  postgres = await startPostgres({ config: { wal_writer_delay: "10s" } });
});
afterAll(() => postgres.remove());

function poolOf(options: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ connectionString: postgres.url, max: 10, ...options });
  pool.on("error", () => {});
  return pool;
}

/** Ends the connections of everyone but the one who asks. */
const endConnections = () =>
  onServer(
    postgres,
    "select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  );

/** Stops the server as a crash does, when so many requests have reached their handler. */
function crashAt(reached: number): () => Promise<void> {
  let count = 0;
  let stopping: Promise<void> | undefined;
  return async () => {
    count += 1;
    if (count >= reached) await (stopping ??= postgres.stop("immediate"));
  };
}

const manyAtOnce: Disaster["send"] = (one) => Promise.all(Array.from({ length: 20 }, one));

/** What is to be prevented, each in another way: a request that is let through before its entry is safe. */
const violations: readonly [string, () => Pick<Disaster, "pool" | "create">][] = [
  ["a verdict before the commit of its entry", () => ({ pool: committingLate(poolOf()) })],
  [
    "an entry that is inserted after the verdict",
    () => ({ pool: poolOf(), create: plantedKeyService(insertingLate) }),
  ],
  [
    "a commit that is not synced",
    () => ({ pool: poolOf({ options: "-c synchronous_commit=off" }) }),
  ],
];

describe("a request that reached its handler has its entry", () => {
  test("even if its connections are cut at that moment", async () => {
    const planted = await unauditedRequests(postgres, {
      pool: committingLate(poolOf()),
      strike: endConnections,
    });
    expect(planted.reached).toHaveLength(1);
    expect(planted.missing, "a request let through before its entry was committed").toEqual(
      planted.reached,
    );

    const real = await unauditedRequests(postgres, { pool: poolOf(), strike: endConnections });
    expect(real).toMatchObject({ missing: [], reached: { length: 1 } });
  });

  test.each(violations)(
    "even if the database crashes at that moment (caught: %s)",
    async (_, violation) => {
      const planted = await unauditedRequests(postgres, { ...violation(), strike: crashAt(1) });
      expect(planted.reached).toHaveLength(1);
      expect(planted.missing).toEqual(planted.reached);
      // Whole batches too: in as many rounds as it takes on a busy machine, on which they come apart.
      let most = 0;
      for (let round = 0; round < 5 && most < 2; round += 1) {
        const batch = await unauditedRequests(postgres, {
          ...violation(),
          strike: crashAt(5),
          send: manyAtOnce,
        });
        most = Math.max(most, batch.missing.length);
      }
      expect(most).toBeGreaterThan(1);
    },
  );

  test("even if the database crashes at that moment: none without one", async () => {
    for (let round = 0; round < 3; round += 1) {
      const real = await unauditedRequests(postgres, {
        pool: poolOf(),
        // The same seam, with nothing planted.
        ...(round === 0 ? { create: plantedKeyService((run) => run) } : {}),
        strike: crashAt(1 + 3 * round),
        send: manyAtOnce,
      });
      expect(real.missing).toEqual([]);
      expect(real.reached.length).toBeGreaterThan(3 * round);
    }
  });

  test("whenever its connections are cut", async () => {
    const over = new AbortController();
    const statuses = new Set<number>();
    const { missing, reached } = await unauditedRequests(postgres, {
      pool: poolOf(),
      strike: () => sleep(1),
      send: async (one) => {
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
    });
    expect(missing).toEqual([]);
    expect(reached.length).toBeGreaterThan(20);
    // Both came to pass, and nothing else did.
    expect(statuses).toEqual(new Set([200, 503]));
  });
});
