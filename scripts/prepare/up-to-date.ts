import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/**
 * Whether a file is there, and younger than all that it is made of.
 *
 * @param madeOf Files, and folders with all that is in them.
 */
export async function isUpToDate(file: string, madeOf: readonly string[]): Promise<boolean> {
  const made = await changedAt(file).catch(() => -Infinity);
  const changes = await Promise.all(madeOf.map(lastChangeIn));
  return made > Math.max(...changes);
}

/** Of a folder too, whose time is that of the last file that came or went. */
async function lastChangeIn(place: string): Promise<number> {
  const own = await stat(place);
  if (!own.isDirectory()) return own.mtimeMs;
  const names = await readdir(place, { recursive: true });
  const changes = await Promise.all(names.map((name) => changedAt(path.join(place, name))));
  return Math.max(own.mtimeMs, ...changes);
}

async function changedAt(file: string): Promise<number> {
  return (await stat(file)).mtimeMs;
}
