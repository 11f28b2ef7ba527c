import { randomBytes } from "node:crypto";
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
  await run(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => run(url, `drop database if exists ${name} with (force)`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // A server that ends meanwhile says so to the statement.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
