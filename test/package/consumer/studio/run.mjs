// An ES module, in a Node without options or environment: where pages are rendered, the components are imported too.
import assert from "node:assert/strict";
import { ApiKeys, englishLabels } from "@latchkey/studio";
import { createStudio } from "@latchkey/studio/express";

assert.equal(typeof ApiKeys, "function");
assert.ok(englishLabels.apiKeys);
assert.throws(() => createStudio({ apiBaseURL: "/" }), TypeError);
console.log("imported");
