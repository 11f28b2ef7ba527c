import { defineConfig } from "@hey-api/openapi-ts";

const shared = {
  input: "./openapi.yaml",
  parser: { transforms: { readWrite: { enabled: false } } },
  logs: { level: "silent" },
} as const;

/** Where the generator writes, so that the check can write elsewhere and compare. */
const root = process.env["LATCHKEY_GENERATE_ROOT"] ?? ".";

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
      // The generated client never decides where the API is, nor how its errors look: packages/sdk does.
      { name: "@hey-api/client-ky", baseUrl: false, throwOnError: true },
      { name: "@hey-api/sdk", auth: false },
    ],
  },
]);
