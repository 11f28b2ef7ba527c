// CommonJS, in a Node without options or environment.
const { createMockKeyService } = require("@latchkey/mock");

const mock = createMockKeyService({ apiKeys: [{ name: "CI" }] });
if (mock.apiKeys()[0].name !== "CI") throw new Error("There is no key.");
console.log("required");
