import { defineConfig } from "@hey-api/openapi-ts";

const shared = {
  input: "./openapi.yaml",
  parser: { transforms: { readWrite: { enabled: false } } },
  logs: { level: "silent" },
} as const;

/** Where the generator writes, so that the check can write elsewhere and compare. */
const root = process.env["LATCHKEY_GENERATE_ROOT"] ?? ".";

/**
 * Stands where a generated HTTP client would: the operations import their types from the module that it is named by, as
 * seen from the generated folder, and are handed a client at each call.
 */
const operationClient = {
  name: "../operation-client.ts",
  config: {},
  dependencies: ["@hey-api/typescript"],
  handler: () => undefined,
  tags: ["client"],
  // The generator's types know its own plugins only.
} as unknown as "@hey-api/client-ky";

export default defineConfig([
  {
    ...shared,
    output: {
      path: `${root}/packages/contract/src/generated/openapi-types`,
      module: { extension: ".ts" },
    },
    plugins: ["@hey-api/typescript"],
  },
  {
    ...shared,
    output: { path: `${root}/packages/sdk/src/generated`, module: { extension: ".ts" } },
    plugins: [
      "@hey-api/typescript",
      // Types and operations only: what they run on is the SDK's own.
      operationClient,
      { name: "@hey-api/sdk", auth: false, client: false },
    ],
  },
]);
