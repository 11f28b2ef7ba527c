// An ES module, in a Node without options or environment.
import assert from "node:assert/strict";
import { createMockKeyService } from "@latchkey/mock";

const mock = createMockKeyService();
const { secret } = mock.createApiKey({ name: "CI" });
const headers = { authorization: `Bearer ${secret}` };
const answer = await mock.fetch(`${mock.baseUrl}/v1/principal`, { headers });
assert.equal((await answer.json()).name, "CI");
console.log("imported");
