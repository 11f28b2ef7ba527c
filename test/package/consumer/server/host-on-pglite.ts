// Where PGlite is installed and pg is not.
import assert from "node:assert/strict";
import { PGlite } from "@electric-sql/pglite";
import { runHost } from "./host.ts";

await assert.rejects(import("pg" as string), { code: "ERR_MODULE_NOT_FOUND" });

const pglite = await PGlite.create();
const said = await runHost(pglite);
// It is the host's, and still open.
const { rows } = await pglite.query("select 1 from latchkey.api_keys");
assert.equal(rows.length, 1);
await pglite.close();

// A connection string asks for what is not there, and says so.
await assert.rejects(runHost("postgres://127.0.0.1/app"), /\bpg\b/);
console.log(`PGlite: ${said}`);
