import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { give } from "./unprivileged-user.ts";
import type { UnprivilegedUser } from "./unprivileged-user.ts";

/** Makes the folder `data` of a server a disk of its own, in memory. */
export function mountDisk(
  folder: string,
  sizeMb: number,
  user: UnprivilegedUser | undefined,
): void {
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  const options = ["-t", "tmpfs", "-o", `size=${sizeMb}m,mode=0700`, "tmpfs", data];
  const { status, stderr, error } = spawnSync("mount", options, { encoding: "utf8" });
  if (status !== 0) throw new Error(`No disk was mounted: ${error?.message ?? stderr}`);
  give(data, user);
}

export function unmountDisk(folder: string): void {
  spawnSync("umount", [join(folder, "data")]);
}

/** Whether a disk may be mounted here: only root may, and not in every container. */
export function maySmallDisk(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), "latchkey-disk-"));
  try {
    mountDisk(folder, 1, undefined);
    return true;
  } catch {
    return false;
  } finally {
    unmountDisk(folder);
    rmSync(folder, { recursive: true });
  }
}
