import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// Workspaces are tested as they stand in src, not as last built.
const source = "@latchkey/source";
const conditions = [source, "node", "development|production"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: [source, "node", "module-sync"] } },
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "test/**/*.test.ts",
      "examples/**/*.test.ts",
      "scripts/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**", "**/dist/**", "test/spec-tools/**"],
    pool: "forks",
    // One more than there are cores: much of the time is spent waiting, for timeouts and for programs.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    globalSetup: "test/support/postgres/global-setup.ts",
    // For the programs that tests start.
    env: { NODE_OPTIONS: `--conditions=${source}` },
  },
});
