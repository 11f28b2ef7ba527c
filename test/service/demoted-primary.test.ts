import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { createDatabase } from "../support/postgres/create-database.ts";
import { startService } from "../support/service.ts";

test.each([
  ["a connection string", false],
  ["the host's pool", true],
])(
  "with %s: a server that is left on connections which only read leaves them by itself, under load too",
  async (_, pooled) => {
    const database = await createDatabase();
    const name = new URL(database.url).pathname.slice(1);
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    const pool = new pg.Pool({ connectionString: database.url, application_name: "latchkey" });
    pool.on("error", () => {});
    const service = await startService(pooled ? pool : database.url, { databaseTimeoutMs: 2000 });
    const readOnly = async (setting: "on" | "off"): Promise<void> => {
      await admin.query(`alter database ${name} set default_transaction_read_only = ${setting}`);
    };
    try {
      const { secret } = await createKey(service.url);
      const use = async (): Promise<number> => {
        const answer = await call("GET", `${service.url}/v1/principal`, {
          headers: bearer(secret),
        });
        return answer.status;
      };
      expect(await use()).toBe(200);
      await readOnly("on");
      await admin.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'latchkey' and datname = $1",
        [name],
      );
      const statuses = new Set<number>();
      for (let attempt = 0; attempt < 20; attempt += 1) statuses.add(await use());
      expect([...statuses]).toEqual([503]);
      await readOnly("off");
      // Sessions that are open now stay as they began: they are the demoted primary's.
      let last = 0;
      for (let attempt = 0; attempt < 40 && last !== 200; attempt += 1) {
        last = await use();
        await delay(50);
      }
      expect(last).toBe(200);
    } finally {
      await service.close();
      await pool.end();
      await admin.end();
      await database.drop();
    }
  },
);
