import { readFileSync } from "node:fs";
import { installScripts, licenceExceptions } from "./dependency-exceptions.ts";
import { root } from "./run-command.ts";

type Names = Readonly<Record<string, string>>;

/** A package, as package-lock.json has it. */
interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Names;
  readonly optionalDependencies?: Names;
  readonly peerDependencies?: Names;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** What package-lock.json says is installed, by the folder that it is in. */
export type Lock = Readonly<Record<string, LockedPackage>>;

/** Licences that ask for a notice and nothing more. */
const LICENCES = new Set(["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD"]);

export function readLock(): Lock {
  const text = readFileSync(new URL("package-lock.json", root), "utf8");
  // npm's own format, version 3.
  return (JSON.parse(text) as { packages: Lock }).packages;
}

/** The name of the package in a folder: what comes after the last `node_modules/`. */
export function nameIn(folder: string): string {
  return folder.replace(/^(?:.*\/)?node_modules\//, "");
}

/** The folders of what comes to whoever installs the packages of this repository: no tools, and no optional peers. */
export function shippedFolders(lock: Lock): string[] {
  const found = new Set<string>();
  const take = (folder: string): void => {
    const locked = lock[folder];
    if (locked === undefined || found.has(folder)) return;
    found.add(folder);
    const { peerDependencies = {}, peerDependenciesMeta = {} } = locked;
    const peers = Object.keys(peerDependencies).filter(
      (name) => peerDependenciesMeta[name]?.optional !== true,
    );
    const own = { ...locked.dependencies, ...locked.optionalDependencies };
    for (const name of [...Object.keys(own), ...peers]) take(folderOf(lock, name, folder));
  };
  for (const folder of Object.keys(lock)) if (/^packages\/[^/]+$/.test(folder)) take(folder);
  return [...found];
}

/** Where Node finds a package from a folder: the nearest `node_modules` above. */
function folderOf(lock: Lock, name: string, from: string): string {
  for (let at = from; ;) {
    const folder = `${at === "" ? "" : `${at}/`}node_modules/${name}`;
    const locked = lock[folder];
    if (locked?.link === true) return locked.resolved ?? folder;
    if (locked !== undefined || at === "") return folder;
    at = at.includes("/node_modules/") ? at.slice(0, at.lastIndexOf("/node_modules/")) : "";
  }
}

/** Packages whose licence is not one of those that are wanted, and that no exception is made for. */
export function licenceFaults(lock: Lock): string[] {
  const shipped = new Set(shippedFolders(lock));
  return Object.entries(lock).flatMap(([folder, { license, link }]) => {
    if (link === true || !folder.includes("node_modules/")) return [];
    const name = nameIn(folder);
    const licence = license ?? statedIn(folder);
    const isExcepted = licenceExceptions.some(
      (one) =>
        one.packages.test(name) && one.licence === licence && (one.shipped || !shipped.has(folder)),
    );
    if (isWanted(licence) || isExcepted) return [];
    return [`${name}: ${licence}${shipped.has(folder) ? ", which is shipped" : ""}`];
  });
}

/** An SPDX expression: any one of alternatives will do, and all that come together have to. */
function isWanted(licence: string): boolean {
  const alternatives = licence.replace(/[()]/g, "").split(" OR ");
  return alternatives.some((one) => one.split(" AND ").every((part) => LICENCES.has(part)));
}

/** Some old packages state their licence in a way of before, which npm does not take into the lock file. */
function statedIn(folder: string): string {
  const text = readFileSync(new URL(`${folder}/package.json`, root), "utf8");
  const { licenses = [] } = JSON.parse(text) as { licenses?: readonly { readonly type: string }[] };
  return licenses.map(({ type }) => type).join(" OR ") || "none";
}

/** Packages that run something when they are installed, and are not known to; shipped, none may. */
export function installScriptFaults(lock: Lock): string[] {
  const shipped = new Set(shippedFolders(lock));
  return Object.entries(lock).flatMap(([folder, { hasInstallScript }]) => {
    if (hasInstallScript !== true) return [];
    const name = nameIn(folder);
    if (shipped.has(folder)) return [`${name} runs a script wherever Latchkey is installed`];
    return installScripts.some((one) => one.packages.test(name)) ? [] : [`${name} runs a script`];
  });
}
