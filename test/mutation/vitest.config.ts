import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../../", import.meta.url));
const conditions = ["@latchkey/source", "node", "development|production"];
const contract = `${root}packages/contract/src`;

/** The tests beside what is changed. Where they or the server import the contract, they get the changed one. */
export default defineConfig({
  root,
  resolve: {
    conditions,
    alias: [
      { find: /^@latchkey\/contract$/, replacement: `${contract}/index.ts` },
      { find: /^@latchkey\/contract\/(rules|validation)$/, replacement: `${contract}/$1/index.ts` },
    ],
  },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      "packages/contract/src/**/*.test.ts",
      "packages/server/src/{admission,audit}/**/*.test.ts",
    ],
    setupFiles: "test/mutation/quick.ts",
    // One worker carries a mutant's tests out, and loads what they share once.
    isolate: false,
    testTimeout: 5_000,
    expect: { poll: { timeout: 3_000 } },
  },
});
