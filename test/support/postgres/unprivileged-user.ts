import { chownSync, cpSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { PostgresBinaries } from "./binaries.ts";

/** Who PostgreSQL runs as, where the tests run as root: it refuses root. */
export interface UnprivilegedUser {
  uid: number;
  gid: number;
}

/** The user `nobody`, there on every Linux and macOS; `undefined` if the tests do not run as root, and need nobody else. */
export function unprivilegedUser(): UnprivilegedUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return process.platform === "darwin"
    ? { uid: -2 >>> 0, gid: -2 >>> 0 }
    : { uid: 65534, gid: 65534 };
}

/** Gives a file or folder to the user. */
export function give(path: string, user: UnprivilegedUser | undefined): void {
  if (user) chownSync(path, user.uid, user.gid);
}

/**
 * The binaries where the user may run them. A checkout under /root cannot be reached by anyone else, so there they are
 * copied (about 0.1 s) into the folder.
 */
export function reachableBinaries(
  binaries: PostgresBinaries,
  user: UnprivilegedUser | undefined,
  folder: string,
): PostgresBinaries {
  if (!user || openToAll(binaries)) return binaries;
  const copy = join(folder, "postgres");
  cpSync(dirname(binaries), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, "bin");
}

function openToAll(folder: string): boolean {
  const open = (statSync(folder).mode & 0o001) !== 0;
  return open && (folder === dirname(folder) || openToAll(dirname(folder)));
}
