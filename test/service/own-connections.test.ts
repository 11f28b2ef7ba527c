import { spawn } from "node:child_process";
import { once } from "node:events";
import { secretFormat } from "@latchkey/contract";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { newUser } from "../support/on-every-database.ts";
import { startService } from "../support/service.ts";
import { watchedDatabase, withService } from "./watched-sessions.fixture.ts";

const database = watchedDatabase();

describe("admission's own connections are made as the host's pool makes its own", () => {
  const parts = () => {
    const { hostname: host, port, username: user, password, pathname } = new URL(database.url);
    return { host, port: Number(port), user, password, database: pathname.slice(1) };
  };
  test.each<[string, () => pg.PoolConfig]>([
    ["a connection string", () => ({ connectionString: database.url })],
    ["a password given apart", parts],
    ["a password that is asked for", () => ({ ...parts(), password: () => parts().password })],
    [
      "a password that comes later, and no TLS",
      () => ({ ...parts(), password: async () => parts().password, ssl: false }),
    ],
  ])("%s", async (_, config) => {
    await withService(new pg.Pool({ ...config(), application_name: "host" }), async ({ use }) => {
      expect(await use()).toBe(200);
      const own = (await database.sessions()).filter(({ admission }) => admission);
      expect(own.map(({ name }) => name)).toEqual(["host"]);
    });
  });

  test("in a pool class of the host's own", async () => {
    let made = 0;
    class HostPool extends pg.Pool {
      constructor(config: pg.PoolConfig) {
        super(config);
        made += 1;
      }
    }
    await withService(new HostPool({ connectionString: database.url }), async ({ use }) => {
      expect(await use()).toBe(200);
      expect(made).toBe(2);
    });
  });

  test("what the host sets when a connection is made is set before the first request, on each", async () => {
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    pool.on("connect", (client) => {
      void client.query("set application_name = 'set by the host'");
    });
    await withService(pool, async ({ use }) => {
      expect(await Promise.all([use(), use()])).toEqual([200, 200]);
      const all = await database.sessions();
      expect(all.length).toBeGreaterThan(1);
      expect(all.every(({ name }) => name === "set by the host")).toBe(true);
    });
  });

  test("at most two, apart from the pool's, however many requests come, and none after close", async () => {
    const pool = new pg.Pool({ connectionString: database.url, max: 3, application_name: "host" });
    pool.on("error", () => {});
    const service = await startService(pool);
    try {
      const { secret } = await createKey(service.url, { name: "CI" }, newUser());
      for (let round = 0; round < 3; round += 1) {
        await Promise.all(
          Array.from({ length: 100 }, () =>
            call("GET", `${service.url}/v1/principal`, { headers: bearer(secret) }),
          ),
        );
      }
      const all = await database.sessions();
      expect(all.length - pool.totalCount).toBeGreaterThan(0);
      expect(all.length - pool.totalCount).toBeLessThanOrEqual(2);
      await service.close();
      // The server takes a moment to see that a connection was closed.
      await expect.poll(async () => (await database.sessions()).length).toBe(pool.totalCount);
    } finally {
      await service.close().catch(() => {});
      await pool.end();
    }
  });

  test("closing twice closes once", async () => {
    const pool = new pg.Pool({ connectionString: database.url });
    pool.on("error", () => {});
    const service = await startService(pool);
    try {
      const { secret } = await createKey(service.url, { name: "CI" }, newUser());
      await call("GET", `${service.url}/v1/principal`, { headers: bearer(secret) });
      await service.close();
      await expect(service.keys.close()).resolves.toBeUndefined();
    } finally {
      await pool.end();
    }
  });

  test("nothing is opened for a request that comes after close", async () => {
    const pool = new pg.Pool({ connectionString: database.url, application_name: "closed" });
    pool.on("error", () => {});
    const service = await startService(pool);
    try {
      const { secret } = await createKey(service.url, { name: "CI" }, newUser());
      await service.keys.close();
      const answer = await call("GET", `${service.url}/v1/principal`, { headers: bearer(secret) });
      expect(answer.status).toBe(503);
      expect((await database.sessions()).filter(({ admission }) => admission)).toEqual([]);
    } finally {
      service.server.close();
      service.server.closeAllConnections();
      await pool.end();
    }
  });

  test("the process ends while they are idle, where the host's pool lets it", async () => {
    const secret = secretFormat({ prefix: "sk_" }).generate();
    const program = `
      import { createKeyService } from "@latchkey/server";
      import express from "express";
      import pg from "pg";
      const pool = new pg.Pool({ connectionString: process.env.URL, allowExitOnIdle: true });
      const keys = createKeyService({ database: pool });
      await keys.migrate();
      const app = express().use(keys.router);
      const server = app.listen(0, "127.0.0.1", async () => {
        const url = "http://127.0.0.1:" + server.address().port + "/v1/principal";
        const { status } = await fetch(url, { headers: { authorization: "Bearer ${secret}" } });
        console.log(status);
        server.close();
        server.closeAllConnections();
      });`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
      env: { ...process.env, URL: database.url },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (text: Buffer) => (said += text));
    const saidAt = once(child.stdout, "data").then(() => performance.now());
    const [code] = await once(child, "exit");
    expect([code, said.trim()]).toEqual([0, "401"]);
    // An idle connection that holds it up does so for 10 s.
    expect(performance.now() - (await saidAt)).toBeLessThan(3000);
  });
});
