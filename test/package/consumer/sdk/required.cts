// CommonJS with types: must compile with no error where TypeScript knows that Node can require ES modules.
import sdk = require("@latchkey/sdk");

const latchkey: sdk.Latchkey = new sdk.Latchkey({ timeoutMs: 1_000 });
const created: Promise<sdk.CreatedApiKey> = latchkey.apiKeys.create({ name: "CI" });

export = { latchkey, created };
