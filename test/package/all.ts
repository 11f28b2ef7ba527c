// `npm run all`: the packages as users get them, packed, installed outside of the repository, compiled and run.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundleClient } from "./bundle.ts";
import { compileConsumer, compilers, findUnusedNames, resolutions } from "./compile.ts";
import { createConsumerProjects } from "./consumer-project.ts";
import { lintWithAttw, lintWithPublint } from "./lint-package.ts";
import { installNode, loadPackage, testReadme, testSdk } from "./node-version.ts";
import { buildAndPack } from "./pack.ts";

/** The oldest that the manifest allows, and the newest of each that is supported. */
const nodeVersions = ["22.12.0", "22.23.3", "24.21.0", "26.10.0"];
/** The tests start programs in TypeScript, which Node runs without an option from 22.18 on. */
const nodeVersionsOfTests = nodeVersions.slice(1);

/** Prints a line for a step, and what is wrong if it fails; resolves to undefined then. */
async function step<Outcome>(
  name: string,
  run: () => Promise<Outcome>,
): Promise<Outcome | undefined> {
  const start = performance.now();
  let outcome: Outcome | undefined;
  let fault: string | undefined;
  try {
    outcome = await run();
  } catch (error) {
    fault = error instanceof Error ? error.message : String(error);
    process.exitCode = 1;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const said = typeof outcome === "string" ? outcome : "";
  const verdict = fault === undefined ? "ok    " : "failed";
  console.log(`${verdict} ${name.padEnd(36)} ${seconds.padStart(5)} s  ${said}`.trimEnd());
  if (fault !== undefined) console.log(`${fault}\n`);
  return outcome;
}

const folder = await mkdtemp(path.join(tmpdir(), "latchkey-package-"));
try {
  const tarballs =
    (await step("build and pack", () => buildAndPack(["contract", "sdk", "mock"], folder))) ??
    new Map<string, string>();
  for (const [name, tarball] of tarballs) {
    await step(`publint: ${name}`, () => lintWithPublint(tarball, folder));
    await step(`attw: ${name}`, () => lintWithAttw(tarball, folder));
  }
  const projects = (await step("install", () => createConsumerProjects(tarballs, folder))) ?? [];
  for (const project of projects) {
    await step(`exported names: ${project.name}`, () => findUnusedNames(project));
    for (const compiler of compilers) {
      for (const resolution of Object.keys(resolutions) as (keyof typeof resolutions)[]) {
        await step(`TypeScript ${compiler}, ${resolution}, ${project.name}`, () =>
          compileConsumer(project, compiler, resolution),
        );
      }
    }
  }
  const app = projects.find(({ uses }) => uses === "sdk");
  const tests = projects.find(({ uses }) => uses === "mock");
  if (app !== undefined && tests !== undefined) {
    await step("bundle for a browser", () => bundleClient(app));
    for (const version of nodeVersions) {
      const node = await step(`Node ${version}: install`, () => installNode(version, folder));
      if (node === undefined) continue;
      await step(`Node ${version}: the SDK`, () => loadPackage(node, app));
      await step(`Node ${version}: the mock`, () => loadPackage(node, tests));
      if (!nodeVersionsOfTests.includes(version)) continue;
      await step(`Node ${version}: the SDK's tests`, () => testSdk(node, folder));
      await step(`Node ${version}: the mock's README`, () => testReadme(node, tests, folder));
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
