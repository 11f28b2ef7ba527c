import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { sharedPostgresUrl } from "./shared-postgres.ts";

/** An empty database of a test file's own. */
export interface TestDatabase {
  url: string;
  /** Ends the connections that are still open, and removes the database. */
  drop(): Promise<void>;
}

/** Makes an empty database on the server at `url`, by default the one that all tests of the run share. */
export async function createDatabase(url = sharedPostgresUrl()): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await run(url, (client) => client.query(`create database ${name}`));
  const own = new URL(url);
  own.pathname = `/${name}`;
  const drop = (): Promise<void> =>
    run(url, async (client) => {
      await whileUsed(client, name);
      await client.query(`drop database if exists ${name} with (force)`);
    });
  return { url: own.href, drop };
}

const LONGEST_MS = 500;

/** A pool has ended before its connections are closed. One that is cut off then has nobody to tell, which ends the process. */
async function whileUsed(client: pg.Client, name: string): Promise<void> {
  const deadline = Date.now() + LONGEST_MS;
  while (Date.now() < deadline) {
    const { rows } = await client.query("select from pg_stat_activity where datname = $1 limit 1", [
      name,
    ]);
    if (rows.length === 0) return;
    await delay(20);
  }
}

async function run(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // A server that ends meanwhile says so to the statement.
  client.on("error", () => {});
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
