// `npm run all`: the packages as users get them, packed, installed outside of the repository, compiled and run.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres } from "../support/postgres/start-postgres.ts";
import { step } from "./step.ts";
import { bundleClient } from "./bundle.ts";
import { compileConsumer, compilers, findUnusedNames, resolutions } from "./compile.ts";
import { createConsumerProjects } from "./consumer-project.ts";
import type { ConsumerProject } from "./consumer-project.ts";
import { measureInstalled } from "./installed-size.ts";
import { lintWithAttw, lintWithPublint } from "./lint-package.ts";
import { installNode, loadPackage, testReadme, testSdk } from "./node-version.ts";
import type { NodeVersion } from "./node-version.ts";
import { openStudio } from "./open-studio.ts";
import { buildAndPack } from "./pack.ts";
import type { PackageName, Tarball } from "./pack.ts";
import { checkPackedFiles } from "./packed-files.ts";
import { runHost } from "./run-host.ts";
import { runLatchkey } from "./run-latchkey.ts";

/** The oldest that the manifests of libraries and of the program allow, and the newest of each that is supported. */
const nodeVersions = ["22.12.0", "22.15.0", "22.23.3", "24.21.0", "26.10.0"];
/** Those that run programs in TypeScript without an option, as from 22.18 on. */
const nodeVersionsOfTests = nodeVersions.slice(2);

const folder = await mkdtemp(path.join(tmpdir(), "latchkey-package-"));
const postgres = await startPostgres();
try {
  const packed = await step("build and pack", () => buildAndPack(folder));
  const tarballs = packed ?? new Map<PackageName, Tarball>();
  for (const [name, tarball] of tarballs) {
    await step(`files: ${name}`, () => checkPackedFiles(tarball, folder));
    await step(`publint: ${name}`, () => lintWithPublint(tarball, folder));
    if (name !== "latchkey") await step(`attw: ${name}`, () => lintWithAttw(tarball, folder));
    await step(`installed: ${name}`, () => measureInstalled(name, tarballs, folder));
  }
  const projects = (await step("install", () => createConsumerProjects(tarballs, folder))) ?? [];
  for (const project of projects) await compileWithAll(project);
  const projectOf = (name: string) => projects.filter((project) => project.name === name);
  for (const app of projectOf("browser"))
    await step("bundle for a browser", () => bundleClient(app));
  for (const app of projectOf("settings page")) await step("Studio", () => openStudio(app));
  for (const version of nodeVersions) {
    const node = await step(`Node ${version}: install`, () => installNode(version, folder));
    if (node !== undefined) await runOn(node, projects);
  }
} finally {
  await postgres.remove();
  await rm(folder, { recursive: true, force: true });
}

async function compileWithAll(project: ConsumerProject): Promise<void> {
  const { name, sources } = project;
  if (sources.length === 0) return;
  await step(`exported names: ${name}`, () => findUnusedNames(project));
  for (const compiler of compilers) {
    for (const resolution of Object.keys(resolutions) as (keyof typeof resolutions)[]) {
      await step(`TypeScript ${compiler}, ${resolution}, ${name}`, () =>
        compileConsumer(project, compiler, resolution),
      );
    }
  }
}

async function runOn(node: NodeVersion, projects: readonly ConsumerProject[]): Promise<void> {
  const { version } = node;
  const isForTests = nodeVersionsOfTests.includes(version);
  for (const project of projects) {
    const { name, uses } = project;
    if (uses === "latchkey") {
      if (version === nodeVersions[0]) continue;
      await step(`Node ${version}: latchkey`, () => runLatchkey(node, project));
      continue;
    }
    await step(`Node ${version}: ${name}`, () => loadPackage(node, project));
    if (!isForTests) continue;
    if (uses === "server") {
      await step(`Node ${version}: ${name} runs`, () => runHost(node, project, postgres.url));
    }
    if (uses === "mock") {
      await step(`Node ${version}: the mock's README`, () => testReadme(node, project, folder));
    }
  }
  if (isForTests) await step(`Node ${version}: the SDK's tests`, () => testSdk(node, folder));
}
