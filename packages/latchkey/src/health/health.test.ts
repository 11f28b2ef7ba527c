import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createDatabase } from "../../../../test/support/postgres/create-database.ts";
import type { TestDatabase } from "../../../../test/support/postgres/create-database.ts";
import { programsOfTest } from "../../../../test/support/program.ts";
import type { Program } from "../../../../test/support/program.ts";
import { createReadiness } from "./readiness.ts";

vi.setConfig({ testTimeout: 60_000 });

const programs = programsOfTest();
let database: TestDatabase;
let pool: pg.Pool;
let program: Program;

beforeAll(async () => {
  database = await createDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  pool.on("error", () => undefined);
  const args = ["--port", "0", "--shutdown-delay", "2"];
  program = programs.run(args, { DATABASE_URL: database.url });
  await program.said("Ctrl+C stops");
});
afterAll(async () => {
  await programs.clean();
  await pool.end();
  await database.drop();
});

interface Health {
  readonly status: number;
  readonly body: { status: string; failing?: { check: string; detail: string }[] };
}

async function ask(path: string): Promise<Health> {
  const response = await fetch(new URL(path, program.baseUrl()));
  expect(response.headers.get("cache-control")).toBe("no-store");
  return { status: response.status, body: (await response.json()) as Health["body"] };
}

/** What is found out is shared for a second. */
const readyz = async (expected: number): Promise<Health> => {
  await expect.poll(async () => (await ask("/readyz")).status, { timeout: 15_000 }).toBe(expected);
  return ask("/readyz");
};

describe("/livez and /readyz", () => {
  test("say yes to whoever asks, and leave nothing in the audit log", async () => {
    expect(await ask("/livez")).toEqual({ status: 200, body: { status: "live" } });
    expect(await readyz(200)).toEqual({ status: 200, body: { status: "ready" } });
    const { rows } = await pool.query("select * from latchkey.audit_log_entries");
    expect(rows).toEqual([]);
    const post = await fetch(new URL("/readyz", program.baseUrl()), { method: "POST" });
    expect(post.status).toBe(404);
  });

  test.each(["latchkey", "latchkey_program"])(
    "a migration of %s that is not applied is in the way, one of a newer version is not",
    async (schema) => {
      const { rows } = await pool.query<{ number: number; name: string }>(
        `delete from ${schema}.migrations where number = 1 returning number, name`,
      );
      expect((await readyz(503)).body).toEqual({
        status: "not_ready",
        failing: [{ check: "migrations", detail: "Migrations are not applied." }],
      });
      const [first] = rows;
      const insert = `insert into ${schema}.migrations (number, name) values ($1, $2)`;
      await pool.query(insert, [first?.number, first?.name]);
      await pool.query(insert, [9_999, "of_tomorrow"]);
      expect((await readyz(200)).body).toEqual({ status: "ready" });
      await pool.query(`delete from ${schema}.migrations where number = 9999`);
    },
  );

  test("a flood is answered by one look at the database a second", async () => {
    const asked = new pg.Pool({ connectionString: database.url, max: 1 });
    let taken = 0;
    asked.on("acquire", () => (taken += 1));
    const readiness = createReadiness(asked);
    await readiness.look();
    const each = taken;
    const began = performance.now();
    for (let round = 0; round < 50; round += 1) {
      await Promise.all(Array.from({ length: 200 }, () => readiness.look()));
    }
    const looks = 1 + Math.ceil((performance.now() - began) / 1_000);
    expect(each).toBeGreaterThan(0);
    expect(taken).toBeLessThanOrEqual(each * looks);
    await asked.end();
  });

  test("a database that takes no writes is in the way", async () => {
    const standby = new pg.Pool({
      connectionString: database.url,
      options: "-c default_transaction_read_only=on",
    });
    expect(await createReadiness(standby).look()).toEqual([
      { check: "database", detail: "The database takes no writes." },
    ]);
    await standby.end();
  });

  test("after a signal it says no first and serves on, and then stops", async () => {
    const closed = program.stop("SIGTERM");
    const began = performance.now();
    expect((await readyz(503)).body.failing).toEqual([
      { check: "shutdown", detail: "The program is stopping." },
    ]);
    expect(performance.now() - began).toBeLessThan(1_500);
    expect((await ask("/livez")).status).toBe(200);
    const api = await fetch(new URL("/v1/principal", program.baseUrl()));
    expect(api.status).toBe(401);
    expect(await closed).toBe(0);
    expect(performance.now() - began).toBeGreaterThan(1_900);
  });

  test("without the database it lives, but is not ready", async () => {
    const other = await createDatabase();
    program = programs.run(["--port", "0"], { DATABASE_URL: other.url });
    await program.said("Ctrl+C stops");
    expect((await readyz(200)).status).toBe(200);
    await other.drop();
    const { body } = await readyz(503);
    expect(body.failing).toEqual([{ check: "database", detail: "The database does not answer." }]);
    expect((await ask("/livez")).status).toBe(200);
    await program.stop();
  });
});
