import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { compileCache } from "../test/support/node-start.ts";
import { runCommand } from "./run-command.ts";
import { countTests, type TestCounts, type TestReport } from "./test-counts.ts";

const vitest = join(
  dirname(createRequire(import.meta.url).resolve("vitest/package.json")),
  "vitest.mjs",
);

/**
 * Runs the tests by vitest in a process of its own, so that there are counts even if it crashes. Those that take long are
 * run when all are asked for (`LATCHKEY_TEST_ALL=1`), or paths are.
 *
 * @param args Further arguments of vitest, such as the paths to run.
 */
export async function runTests(args: string[]): Promise<TestCounts> {
  const folder = mkdtempSync(join(tmpdir(), "latchkey-tests-"));
  const report = join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const isQuick = process.env["LATCHKEY_TEST_ALL"] !== "1" && args.length === 0;
    const command = [vitest, "run", ...reporters, ...args];
    const exitCode = await runCommand(process.execPath, command, {
      ...compileCache,
      LATCHKEY_TEST_QUICK: isQuick ? "1" : "0",
    });
    return countTests(readReport(report), exitCode);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(path: string): TestReport | undefined {
  try {
    // vitest writes it in jest's format.
    return JSON.parse(readFileSync(path, "utf8")) as TestReport;
  } catch {
    return undefined;
  }
}
