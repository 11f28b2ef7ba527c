import pg from "pg";
import { describe, expect, test } from "vitest";
import { startStartupProxy } from "../support/postgres/startup-proxy.ts";
import { watchedDatabase, withService } from "./watched-sessions.fixture.ts";

const database = watchedDatabase();

describe("behind what does not keep prepared statements", () => {
  /** A pool whose connections, and those made beside it, are kept at hand. */
  function watched(): { pool: pg.Pool; clients: Set<pg.PoolClient> } {
    const clients = new Set<pg.PoolClient>();
    const pool = new pg.Pool({ connectionString: database.url });
    pool.on("connect", (client) => {
      clients.add(client);
      client.once("end", () => clients.delete(client));
    });
    return { pool, clients };
  }

  test.each(["deallocate all", "discard all"])(
    "requests are admitted after '%s', once each",
    async (text) => {
      const { pool, clients } = watched();
      await withService(pool, async ({ use }) => {
        expect(await use()).toBe(200);
        for (let round = 0; round < 3; round += 1) {
          await Promise.all([...clients].map((client) => client.query(text)));
          const statuses = await Promise.all(Array.from({ length: 5 }, use));
          expect(statuses).toEqual([200, 200, 200, 200, 200]);
        }
        const { rows } = await database.admin.query<{ count: number }>(
          "select count(*)::integer as count from latchkey.audit_log_admissions where occurred_at > now() - interval '1 minute' group by api_key_id order by max(id::text) desc limit 1",
        );
        expect(rows).toEqual([{ count: 16 }]);
      });
    },
  );

  test("a statement that another client of a shared connection prepared under the name is no obstacle", async () => {
    const first = watched();
    let names: string[] = [];
    await withService(first.pool, async ({ use }) => {
      expect(await use()).toBe(200);
      const found = await Promise.all(
        [...first.clients].map((client) =>
          client.query<{ name: string }>("select name from pg_prepared_statements"),
        ),
      );
      names = found.flatMap(({ rows }) => rows.map(({ name }) => name));
    });
    expect(names.length).toBeGreaterThan(0);
    const second = watched();
    second.pool.on("connect", (client) => {
      for (const name of names) void client.query(`prepare ${name} as select 1`);
    });
    await withService(second.pool, async ({ use }) => {
      expect(await Promise.all(Array.from({ length: 5 }, use))).toEqual([200, 200, 200, 200, 200]);
    });
  });

  test("a proxy that takes none but the usual parameters takes admission's connections as it does the pool's", async () => {
    const proxy = await startStartupProxy(database.url);
    try {
      await withService(new pg.Pool({ connectionString: proxy.url }), async ({ use }) => {
        expect(await use()).toBe(200);
        // It was asked for more at first.
        expect([...proxy.refused]).toEqual(["statement_timeout"]);
      });
    } finally {
      await proxy.close();
    }
  });

  test("a table that gains a column meanwhile is no obstacle", async () => {
    const { pool } = watched();
    await withService(pool, async ({ use }) => {
      expect(await use()).toBe(200);
      await database.admin.query("alter table latchkey.api_keys add column more text");
      try {
        expect(await use()).toBe(200);
      } finally {
        await database.admin.query("alter table latchkey.api_keys drop column more");
      }
      expect(await use()).toBe(200);
    });
  });
});
