// An ES module, in a Node without options or environment.
import assert from "node:assert/strict";
import { createKeyService } from "@latchkey/server";
import { openDatabase } from "@latchkey/server/postgres";

assert.throws(() => createKeyService({ database: "app" }), { code: "invalid_options" });
assert.equal(typeof openDatabase, "function");
console.log("imported");
