import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { codeBlocks } from "../support/code-blocks.ts";
import type { ConsumerProject } from "./consumer-project.ts";
import { root } from "./pack.ts";
import { runProgram, runWell } from "./run-program.ts";

/** A Node, by the path of its program. */
export interface NodeVersion {
  readonly version: string;
  readonly program: string;
}

/** Installs a Node, unless it is the one that runs this. */
export async function installNode(version: string, parent: string): Promise<NodeVersion> {
  if (process.versions.node === version) return { version, program: process.execPath };
  const folder = path.join(parent, `node-${version}`);
  await mkdir(folder);
  const manifest = { private: true, dependencies: { node: version }, allowScripts: { node: true } };
  await writeFile(path.join(folder, "package.json"), JSON.stringify(manifest));
  await runWell("npm", ["install", "--no-audit", "--no-fund"], folder);
  const program = path.join(folder, "node_modules/node/bin/node");
  const { stdout } = await runWell(program, ["--version"], folder);
  if (stdout.trim() !== `v${version}`) throw new Error(`It is ${stdout}`);
  return { version, program };
}

/** Node 22.12 says so when it requires an ES module; later ones do it without a word. */
const oldestWarning = /^\(node:\d+\) ExperimentalWarning: .*loading ES Module.*using require\(\)/;

/** Requires the installed package from CommonJS, and imports it; neither prints a warning of its own. */
export async function loadPackage(
  { version, program }: NodeVersion,
  { folder }: ConsumerProject,
): Promise<string> {
  const said: string[] = [];
  for (const file of ["run.cjs", "run.mjs"]) {
    const { stdout, stderr } = await runWell(program, [file], folder);
    const known = version.startsWith("22.12.") && oldestWarning.test(stderr);
    if (stderr !== "" && !known) throw new Error(stderr);
    said.push(stdout.trim());
  }
  return said.join(", ");
}

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** Runs the SDK's own tests. */
export async function testSdk(node: NodeVersion, parent: string): Promise<string> {
  const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
  return runTests(node, [vitest, "run", "packages/sdk"], { cwd: root, parent });
}

/** Runs the tests of the mock's README, in the app that has installed it. */
export async function testReadme(
  node: NodeVersion,
  { folder }: ConsumerProject,
  parent: string,
): Promise<string> {
  const blocks = await codeBlocks(new URL("../../packages/mock/README.md", import.meta.url));
  const tests = blocks.filter(({ language, text }) => language === "ts" && /"vitest"/.test(text));
  for (const [index, { text }] of tests.entries()) {
    await writeFile(path.join(folder, `readme-${index}.test.ts`), text);
  }
  const vitest = path.join(folder, "node_modules/vitest/vitest.mjs");
  return runTests(node, [vitest, "run"], { cwd: folder, parent });
}

async function runTests(
  { version, program }: NodeVersion,
  args: readonly string[],
  { cwd, parent }: { readonly cwd: string; readonly parent: string },
): Promise<string> {
  const file = path.join(parent, `tests-${version}.json`);
  const reporting = ["--reporter=json", `--outputFile.json=${file}`];
  const ended = await runProgram(program, [...args, ...reporting], cwd);
  const report = await readFile(file, "utf8").catch(() => undefined);
  if (report === undefined) throw new Error(`${ended.stdout}${ended.stderr}`.trimEnd());
  await rm(file);
  const { numPassedTests, testResults } = JSON.parse(report) as Report;
  const failed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === "failed");
  if (ended.ending !== "0" || numPassedTests === 0) {
    const faults = failed.map(
      ({ fullName, failureMessages }) => `${fullName}: ${failureMessages?.[0]?.split("\n")[0]}`,
    );
    throw new Error([`${numPassedTests} passed, ${failed.length} failed`, ...faults].join("\n"));
  }
  return `${numPassedTests} tests passed`;
}
