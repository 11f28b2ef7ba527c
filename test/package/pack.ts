import { rm } from "node:fs/promises";
import path from "node:path";
import { runWell } from "./run-program.ts";

export const root = path.join(import.meta.dirname, "../..");

/** Each after those that it depends on. */
export const packageNames = ["contract", "sdk", "mock", "server", "studio", "latchkey"] as const;
export type PackageName = (typeof packageNames)[number];

export interface Tarball {
  /** Where it lies. */
  readonly path: string;
  /** What is in it, as seen from the package's folder. */
  readonly files: readonly string[];
}

/** Builds the packages from nothing, with what is prepared for them, and packs them. */
export async function buildAndPack(folder: string): Promise<Map<PackageName, Tarball>> {
  const packages = packageNames.map((name) => path.join(root, "packages", name));
  // What a removed source once gave must not be packed.
  for (const source of packages) {
    await rm(path.join(source, "dist"), { recursive: true, force: true });
  }
  const compiler = path.join(root, "node_modules/@typescript/native/bin/tsc");
  await runWell(process.execPath, [compiler, "-b", ...packages], root);
  const prepare = ["--conditions=@latchkey/source", "scripts/prepare.ts"];
  const { stderr } = await runWell(process.execPath, prepare, root);
  if (stderr.includes("not prepared")) throw new Error(stderr);
  const tarballs = new Map<PackageName, Tarball>();
  for (const name of packageNames) {
    const source = path.join(root, "packages", name);
    const args = ["pack", "--json", "--pack-destination", folder, source];
    const { stdout } = await runWell("npm", args, folder);
    // Before it there may be what prepack prints.
    const [packed] = JSON.parse(stdout.slice(stdout.indexOf("[\n"))) as PackedByNpm[];
    if (packed === undefined) throw new Error(`npm packed nothing of ${source}.`);
    const files = packed.files.map((file) => file.path);
    tarballs.set(name, { path: path.join(folder, packed.filename), files });
  }
  return tarballs;
}

interface PackedByNpm {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}
