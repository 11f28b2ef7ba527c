import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeBlocks } from "../support/code-blocks.ts";
import type { CodeBlock } from "../support/code-blocks.ts";
import { compileCache } from "../support/node-start.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const program = (name: string): string => path.join(root, "node_modules/.bin", name);

let folder: string;
let blocks: CodeBlock[];
beforeAll(async () => {
  const page = new URL("../../packages/mock/README.md", import.meta.url);
  blocks = (await codeBlocks(page)).filter(({ language }) => language === "ts");
  // Inside the workspace, so that the packages are found as an app beside it would find them.
  folder = await mkdtemp(fileURLToPath(new URL("./readme-", import.meta.url)));
  const conditions = ["@latchkey/source", "node", "development|production"];
  await writeFile(
    path.join(folder, "vitest.config.mjs"),
    `export default { resolve: { conditions: ${JSON.stringify(conditions)} },
      ssr: { resolve: { conditions: ${JSON.stringify(conditions)}, externalConditions: ["@latchkey/source", "node"] } },
      test: { include: ["**/*.spec.ts"], pool: "threads" } };`,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Outcome {
  readonly passed: boolean;
  readonly output: string;
}

/** Runs what is in the folder as a reader's own tests. */
async function runVitest(...args: string[]): Promise<Outcome> {
  const env = {
    PATH: process.env["PATH"],
    NO_COLOR: "1",
    NODE_OPTIONS: "--conditions=@latchkey/source",
    ...compileCache,
  };
  const run = promisify(execFile)(program("vitest"), ["run", "--root", folder, ...args], {
    env,
    timeout: 50_000,
  });
  return run.then(
    ({ stdout, stderr }) => ({ passed: true, output: stdout + stderr }),
    (error: { stdout?: string; stderr?: string }) => ({
      passed: false,
      output: `${error.stdout ?? ""}${error.stderr ?? ""}`,
    }),
  );
}

test("every example of the README passes, as a test of the reader's own", async () => {
  const tests = blocks.filter(({ text }) => text.includes('from "vitest"'));
  expect(tests).toHaveLength(7);
  for (const [index, { text }] of tests.entries()) {
    await writeFile(path.join(folder, `example-${index}.spec.ts`), text);
  }
  const { passed, output } = await runVitest("example");
  expect(output).toContain("7 passed (7)");
  expect(passed).toBe(true);
}, 60_000);

test("every example of the README has the types that it says", async () => {
  for (const [index, { text }] of blocks.entries()) {
    await writeFile(path.join(folder, `typed-${index}.ts`), text);
  }
  const options = {
    extends: "../../../tsconfig.base.json",
    compilerOptions: {
      composite: false,
      noEmit: true,
      types: [],
      lib: ["es2023", "es2024.string", "dom", "dom.iterable", "dom.asynciterable"],
      allowJs: true,
    },
    include: ["typed-*.ts"],
  };
  await writeFile(path.join(folder, "tsconfig.json"), JSON.stringify(options));
  const checked = promisify(execFile)(program("tsc"), ["-p", folder], { timeout: 50_000 });
  await expect(
    checked.then(
      () => "fits",
      (error: { stdout: string }) => error.stdout,
    ),
  ).resolves.toBe("fits");
}, 60_000);

test("a test that makes a request that is not mocked fails, in the form that the README recommends", async () => {
  const [quickStart] = blocks;
  const lines = (quickStart?.text ?? "").split("\n");
  const setup = lines
    .slice(
      0,
      lines.findIndex((line) => line.startsWith("test(")),
    )
    .join("\n");
  const spec = `${setup}
test("asks elsewhere", async () => {
  const response = await fetch("https://elsewhere.example.com/");
  expect(response).toBeDefined();
});
test("asks below another path", async () => {
  const response = await mock.fetch("https://keys.example.com/v2/api-keys");
  expect(response).toBeDefined();
});
test("asks this one", async () => {
  expect((await fetch("https://keys.example.com/v1/principal")).status).toBe(401);
  expect([Latchkey, expect]).toBeDefined();
});`;
  await writeFile(path.join(folder, "unmocked.spec.ts"), spec);
  const { passed, output } = await runVitest("unmocked");
  expect(passed).toBe(false);
  expect(output).toMatch(/2 failed \| 1 passed/);
  expect(output).toContain("is not mocked; this mock answers below https://keys.example.com/v1");
}, 60_000);
