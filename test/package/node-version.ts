import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
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
  project: string,
): Promise<string> {
  const said: string[] = [];
  for (const file of ["run.cjs", "run.mjs"]) {
    const { stdout, stderr } = await runWell(program, [file], project);
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
export async function testSdk({ version, program }: NodeVersion, parent: string): Promise<string> {
  const file = path.join(parent, `sdk-tests-${version}.json`);
  const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
  const args = ["run", "packages/sdk", "--reporter=json", `--outputFile.json=${file}`];
  const ended = await runProgram(program, [vitest, ...args], root);
  const report = await readFile(file, "utf8").catch(() => undefined);
  if (report === undefined) throw new Error(`${ended.stdout}${ended.stderr}`.trimEnd());
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
