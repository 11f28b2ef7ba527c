import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { root } from "./pack.ts";
import type { PackageName, Tarball } from "./pack.ts";
import { runWell } from "./run-program.ts";

/** What has to be handed over along with each, since no registry has it. */
const alongWith: Readonly<Record<PackageName, readonly PackageName[]>> = {
  contract: [],
  sdk: ["contract"],
  mock: ["contract"],
  server: ["contract"],
  studio: ["contract", "sdk"],
  latchkey: ["contract", "sdk", "server", "studio"],
};

/** What is served is built: only pages that have the components in them need these. */
const ofPages = /^(react|react-dom|react-aria.*|@react-.*|@tanstack\/.*|@internationalized\/.*)$/;

/** What lies in node_modules after nothing but one package was installed, held against what its README says. */
export async function measureInstalled(
  name: PackageName,
  tarballs: ReadonlyMap<PackageName, Tarball>,
  parent: string,
): Promise<string> {
  const folder = path.join(parent, `only-${name}`);
  await mkdir(folder);
  await writeFile(path.join(folder, "package.json"), JSON.stringify({ private: true }));
  const packed = [...alongWith[name], name].map((one) => tarballs.get(one)?.path ?? "");
  await runWell("npm", ["install", "--no-audit", "--no-fund", ...packed], folder);
  const modules = path.join(folder, "node_modules");
  const lock = await readFile(path.join(modules, ".package-lock.json"), "utf8");
  const { packages } = JSON.parse(lock) as { packages: Readonly<Record<string, unknown>> };
  const names = Object.keys(packages).map((place) => place.replace(/^.*node_modules\//, ""));
  const megabytes = (await sizeOf(modules)) / 1e6;
  const said = `${megabytes.toFixed(1)} MB, ${names.length} ${names.length === 1 ? "package" : "packages"}`;

  const forPages = names.filter((one) => ofPages.test(one));
  if (forPages.length > 0) throw new Error(`${said}, among them ${forPages.join(", ")}`);
  const readme = await readFile(path.join(root, "packages", name, "README.md"), "utf8");
  const [, size, count] = /Installed by itself: ([\d.]+) MB, (\d+) packages?\b/.exec(readme) ?? [];
  const claimed = Number(size);
  // Dependencies of dependencies have their patches; a tenth more is a thing to look at.
  const isTrue =
    megabytes <= claimed * 1.1 + 0.05 &&
    megabytes >= claimed * 0.9 - 0.05 &&
    Math.abs(names.length - Number(count)) <= Number(count) / 10;
  if (!isTrue) throw new Error(`${said}; its README says: ${size} MB, ${count} packages`);
  return said;
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}
