import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { longTests } from "./scripts/long-tests.ts";
import { LongestFirst } from "./scripts/longest-first.ts";

// Workspaces are tested as they stand in src, not as last built.
const source = "@latchkey/source";
const conditions = [source, "node", "development|production"];

const tests = [
  "packages/*/src/**/*.test.ts",
  "test/**/*.test.ts",
  "examples/**/*.test.ts",
  "scripts/**/*.test.ts",
];

/** What looks at, or changes, what there is once in a process: its sockets, its one validator, the driver's parsers. */
const alone = [
  "packages/sdk/src/resources.test.ts",
  "test/http/content-types.test.ts",
  "test/{http,service}/host-settings.test.ts",
];
const isQuick = process.env["LATCHKEY_TEST_QUICK"] === "1";
const exclude = [
  "**/node_modules/**",
  "**/dist/**",
  "test/spec-tools/**",
  ...(isQuick ? longTests : []),
];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: [source, "node", "module-sync"] } },
  test: {
    // A process of its own for each file takes twice the time, for loading the same again and again.
    projects: [
      {
        extends: true,
        test: { name: "together", include: tests, exclude: [...exclude, ...alone], isolate: false },
      },
      { extends: true, test: { name: "alone", include: alone, exclude } },
    ],
    pool: "forks",
    // One more than there are cores: much of the time is spent waiting, for timeouts and for programs.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    globalSetup: "test/support/postgres/global-setup.ts",
    // For the programs that tests start.
    env: { NODE_OPTIONS: `--conditions=${source}` },
  },
});
