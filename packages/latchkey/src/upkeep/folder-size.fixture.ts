import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** How large all files below a folder are, in bytes. */
export function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
