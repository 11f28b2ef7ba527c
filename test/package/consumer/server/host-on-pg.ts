// Where pg is installed and PGlite is not: a pool of the host's own, and a connection string.
import assert from "node:assert/strict";
import pg from "pg";
import { runHost } from "./host.ts";

const url = process.env["DATABASE_URL"] ?? "";
await assert.rejects(import("@electric-sql/pglite" as string), { code: "ERR_MODULE_NOT_FOUND" });

const pool = new pg.Pool({
  connectionString: url,
  connectionTimeoutMillis: 5_000,
  statement_timeout: 5_000,
});
pool.on("error", (error) => console.error(error));
await pool.query("drop schema if exists latchkey cascade");
const said = await runHost(pool);
// It is the host's, and still open.
const { rows } = await pool.query<{ count: number }>(
  "select count(*)::int as count from latchkey.api_keys",
);
assert.equal(rows[0]?.count, 1);
await pool.query("drop schema latchkey cascade");
await pool.end();

assert.equal(await runHost(url), said);
console.log(`a pool, and a connection string: ${said} each`);
