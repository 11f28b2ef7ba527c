import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase } from "../../../../test/support/postgres/create-database.ts";
import type { TestDatabase } from "../../../../test/support/postgres/create-database.ts";
import { openDatabase } from "../postgres/database.ts";
import type { Database } from "../postgres/database.ts";
import { migrate } from "../postgres/migrate.ts";
import { insertApiKey } from "../postgres/api-keys.ts";
import { judgeActor } from "./acting-key.ts";

let created: TestDatabase;
let pool: pg.Pool;
let database: Database;

beforeAll(async () => {
  created = await createDatabase();
  pool = new pg.Pool({ connectionString: created.url, max: 2 });
  database = openDatabase(pool, { schema: "latchkey", timeoutMs: 10_000, onError: () => {} });
  await migrate(database);
});
afterAll(async () => {
  await database.close();
  await pool.end();
  await created.drop();
});

const organizationId = "acme";
const id = "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10";
const other = "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a11";

/** Whether another session can share the acting key, while a transaction has judged it. */
async function isShared(targetId: string): Promise<boolean> {
  const principal = { type: "api_key", id, name: "CI", organizationId } as const;
  return database.transaction(async (transaction) => {
    expect(await judgeActor(transaction, principal, targetId)).toEqual({ expiresAt: null });
    const taken = await pool
      .query("select from latchkey.api_keys where id = $1 for share nowait", [id])
      .then(() => undefined)
      .catch((error: unknown) => error);
    if (taken !== undefined) expect(taken).toMatchObject({ code: "55P03" });
    return taken === undefined;
  });
}

test("a key that changes itself is taken at once, however its id is spelled; another is shared", async () => {
  const createdBy = { type: "user", id: "u1", name: "Ada" } as const;
  const apiKey = { id, organizationId, name: "CI", description: null, expiresAt: null, createdBy };
  await database.transaction((transaction) => insertApiKey(transaction, apiKey));
  expect(await isShared(id)).toBe(false);
  expect(await isShared(id.toUpperCase())).toBe(false);
  expect(await isShared(other)).toBe(true);
});
