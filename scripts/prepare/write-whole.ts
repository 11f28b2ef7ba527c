import { randomUUID } from "node:crypto";
import { readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

const UNFINISHED = ".unfinished";

/** Writes a file so that whoever reads meanwhile finds all of it, or what was there before. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const unfinished = path.join(path.dirname(file), `${randomUUID()}${UNFINISHED}`);
  await writeFile(unfinished, content);
  await rename(unfinished, file);
}

/** Removes what is in a folder, but for these names and what somebody else is writing just now. */
export async function removeAllBut(folder: string, wanted: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder)) {
    if (wanted.has(name) || name.endsWith(UNFINISHED)) continue;
    // Another one may have removed it already.
    await rm(path.join(folder, name), { recursive: true, force: true });
  }
}
