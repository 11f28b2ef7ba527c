import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { build } from "vite";
import { root } from "../run-command.ts";

const studio = fileURLToPath(new URL("packages/studio/", root));
const prepared = path.join(studio, "prepared");

/** Builds Studio's page, in a folder of its own that then takes the place of the last one. */
export async function prepareStudio(): Promise<void> {
  const folder = path.join(studio, `prepared-${process.pid}.unfinished`);
  try {
    await build({
      configFile: path.join(studio, "vite.config.ts"),
      build: { outDir: folder },
    });
    const assets = path.join(folder, "assets");
    for (const name of await readdir(assets)) {
      const content = await readFile(path.join(assets, name));
      await writeFile(
        path.join(assets, `${name}.gz`),
        await promisify(gzip)(content, { level: 9 }),
      );
      await rm(path.join(assets, name));
    }
    await rm(prepared, { recursive: true, force: true });
    await rename(folder, prepared);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
