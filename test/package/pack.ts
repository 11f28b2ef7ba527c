import { rm } from "node:fs/promises";
import path from "node:path";
import { runWell } from "./run-program.ts";

export const root = path.join(import.meta.dirname, "../..");

/** Builds packages and those below them from nothing, and packs them; resolves to each name's tarball. */
export async function buildAndPack(
  names: readonly string[],
  folder: string,
): Promise<Map<string, string>> {
  const packages = names.map((name) => path.join(root, "packages", name));
  // What a removed source once gave must not be packed.
  for (const source of packages) {
    await rm(path.join(source, "dist"), { recursive: true, force: true });
  }
  const compiler = path.join(root, "node_modules/@typescript/native/bin/tsc");
  await runWell(process.execPath, [compiler, "-b", ...packages], root);
  const tarballs = new Map<string, string>();
  for (const name of names) {
    const source = path.join(root, "packages", name);
    const args = ["pack", "--json", "--pack-destination", folder, source];
    const { stdout } = await runWell("npm", args, folder);
    const [packed] = JSON.parse(stdout) as { filename: string }[];
    if (packed === undefined) throw new Error(`npm packed nothing of ${source}.`);
    tarballs.set(name, path.join(folder, packed.filename));
  }
  return tarballs;
}
