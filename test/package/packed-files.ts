import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Tarball } from "./pack.ts";
import { runWell } from "./run-program.ts";

/** What nobody who installs a package has a use for. */
const unwanted =
  /\.(test|fixture|browser)\.|\.unfinished$|\.tsbuildinfo$|\.d\.ts\.map$|^(src|test|bench|scripts|node_modules)\//;
const wanted = ["package.json", "README.md", "LICENSE", "CHANGELOG.md"];

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
}

/** A package has all that it needs, nothing else, and a manifest that says what it is. */
export async function checkPackedFiles(tarball: Tarball, folder: string): Promise<string> {
  const { files } = tarball;
  const unpacked = path.join(folder, `unpacked-${path.basename(tarball.path, ".tgz")}`);
  await mkdir(unpacked);
  await runWell("tar", ["-xzf", tarball.path, "-C", unpacked, "--strip-components=1"], folder);
  const faults = [
    ...wanted.filter((name) => !files.includes(name)).map((name) => `${name} is missing`),
    ...files.filter((name) => unwanted.test(name)).map((name) => `${name} is not wanted`),
  ];
  const text = await readFile(path.join(unpacked, "package.json"), "utf8");
  faults.push(...faultsOfManifest(JSON.parse(text) as Manifest, files));
  for (const name of files.filter((name) => name.endsWith(".map"))) {
    const map = JSON.parse(await readFile(path.join(unpacked, name), "utf8")) as SourceMap;
    const inside = map.sources.length === map.sourcesContent?.filter(Boolean).length;
    if (!inside) faults.push(`${name} points to sources that are not there`);
  }
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return `${files.length} files`;
}

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly (string | null)[];
}

function faultsOfManifest(manifest: Manifest, files: readonly string[]): string[] {
  const fields = ["description", "license", "engines", "type", "files", "exports"];
  // What has no place in the world yet must not name one.
  const places = ["repository", "homepage", "bugs"];
  const entries = Object.entries(manifest.exports ?? {});
  const isLibrary = manifest.bin === undefined;
  const targets = [
    ...entries.flatMap(([, target]) =>
      typeof target === "string" ? [target] : [target["types"] ?? "types", target["default"] ?? ""],
    ),
    ...Object.values(manifest.bin ?? {}),
  ];
  return [
    ...[...fields, ...(isLibrary ? ["sideEffects"] : [])]
      .filter((field) => !(field in manifest))
      .map((field) => `package.json has no ${field}`),
    ...places.filter((field) => field in manifest).map((field) => `package.json has a ${field}`),
    ...targets
      .filter((target) => !files.includes(target.replace(/^\.\//, "")))
      .map((target) => `package.json names ${target}, which is not there`),
  ];
}
