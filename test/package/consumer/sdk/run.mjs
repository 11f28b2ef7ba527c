// An ES module, in a Node without options or environment.
import assert from "node:assert/strict";
import { InvalidArgumentError, isLatchkeyError, Latchkey, version } from "@latchkey/sdk";

const answer = { data: [{ name: "CI" }], nextCursor: null };
const latchkey = new Latchkey({
  baseUrl: "http://latchkey.test",
  apiKey: "sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH",
  fetch: async () => Response.json(answer),
});
const names = [];
for await (const { name } of latchkey.apiKeys.list()) names.push(name);
assert.deepEqual(names, ["CI"]);
assert.throws(
  () => new Latchkey(),
  (error) => error instanceof InvalidArgumentError && isLatchkeyError(error),
);
console.log(`imported ${version}`);
