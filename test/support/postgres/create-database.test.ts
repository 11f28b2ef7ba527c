import pg from "pg";
import { expect, test } from "vitest";
import { createDatabase } from "./create-database.ts";
import { sharedPostgresUrl } from "./shared-postgres.ts";

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

test("a test file gets a database that no other one sees", async () => {
  const mine = await createDatabase();
  const other = await createDatabase();
  try {
    await query(mine.url, "create table notes (text text)");
    expect(await query(mine.url, "select to_regclass('notes')::text as name")).toEqual([
      { name: "notes" },
    ]);
    expect(await query(other.url, "select to_regclass('notes')::text as name")).toEqual([
      { name: null },
    ]);
  } finally {
    await mine.drop();
    await other.drop();
  }
});

test("dropping a database ends what is still connected to it", async () => {
  const { url, drop } = await createDatabase();
  const client = new pg.Client({ connectionString: url });
  const ended = new Promise<unknown>((resolve) => client.on("error", resolve));
  await client.connect();
  await drop();
  expect(await ended).toBeInstanceOf(Error);
  const name = new URL(url).pathname.slice(1);
  expect(
    await query(sharedPostgresUrl(), `select from pg_database where datname = '${name}'`),
  ).toEqual([]);
});
