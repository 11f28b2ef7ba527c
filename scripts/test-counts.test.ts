import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closingLine } from "./test-counts.ts";

const passing = `test("passes", () => expect(1).toBe(1));`;

let folder: string;
beforeAll(() => {
  // Within the repository, so that vitest is found from there.
  const parent = fileURLToPath(new URL("../tmp/", import.meta.url));
  mkdirSync(parent, { recursive: true });
  folder = mkdtempSync(join(parent, "test-counts-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the closing line leaves out what was not skipped", () => {
  expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
  expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
});

test.each([
  ["all pass", passing, "1 passed, 0 failed", 0],
  [
    "one is skipped",
    `${passing} test.skip("skipped", () => {}); test.todo("todo");`,
    "1 passed, 0 failed, 2 skipped",
    0,
  ],
  ["one fails", `${passing} test("fails", () => expect(1).toBe(2));`, "1 passed, 1 failed", 1],
  ["a file does not load", `${passing} throw new Error("planted");`, "0 passed, 1 failed", 1],
  [
    "a hook fails",
    `beforeAll(() => { throw new Error("planted"); }); ${passing}`,
    "0 passed, 1 failed, 1 skipped",
    1,
  ],
  [
    "nobody catches an error",
    `${passing} void Promise.reject(new Error("planted"));`,
    "1 passed, 1 failed",
    1,
  ],
  [
    "the worker ends",
    `${passing} test("ends", () => process.kill(process.pid, "SIGKILL"));`,
    "0 passed, 1 failed",
    1,
  ],
  [
    "vitest ends",
    `test("ends", () => process.kill(process.ppid, "SIGKILL"));`,
    "0 passed, 1 failed",
    1,
  ],
  ["there is none", "", "0 passed, 1 failed", 1],
  ["all are skipped", `test.skip("skipped", () => {});`, "0 passed, 1 failed, 1 skipped", 1],
])("npm test counts the tests when %s", async (name, source, line, exitCode) => {
  const project = join(folder, name.replaceAll(" ", "-"));
  mkdirSync(project);
  const imports = `import { beforeAll, expect, test } from "vitest";\nvoid [beforeAll, expect];`;
  writeFileSync(join(project, "planted.test.ts"), `${imports}\n${source}\n`);
  const run = await runTests(project);
  expect(run.output.trimEnd().split("\n").at(-1)).toBe(line);
  expect(run.exitCode).toBe(exitCode);
});

function runTests(project: string): Promise<{ output: string; exitCode: number | null }> {
  const script = fileURLToPath(new URL("test.ts", import.meta.url));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, "--root", project], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    }
    child.once("close", (exitCode) => resolve({ output, exitCode }));
  });
}
