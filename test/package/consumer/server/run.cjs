// CommonJS, in a Node without options or environment.
const { createKeyService, errors } = require("@latchkey/server");

try {
  createKeyService({ database: "app" });
} catch (error) {
  if (!(error.code in errors)) throw error;
  console.log("required");
}
