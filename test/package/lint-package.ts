import path from "node:path";
import type { Tarball } from "./pack.ts";
import { runWell } from "./run-program.ts";

const installed = path.join(import.meta.dirname, "node_modules");

/** What a package's manifest promises is in the tarball, and nothing is amiss. */
export async function lintWithPublint({ path: tarball }: Tarball, folder: string): Promise<void> {
  const script = path.join(installed, "publint/src/cli.js");
  const { stdout } = await runWell(process.execPath, [script, "run", tarball, "--strict"], folder);
  if (!stdout.includes("All good!")) throw new Error(stdout);
}

/** TypeScript finds the types that belong to the code, in each kind of resolution that finds ES modules. */
export async function lintWithAttw({ path: tarball }: Tarball, folder: string): Promise<void> {
  const script = path.join(installed, "@arethetypeswrong/cli/dist/index.js");
  await runWell(process.execPath, [script, tarball, "--profile", "esm-only"], folder);
}
