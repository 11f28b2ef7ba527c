import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";

/** Beside src and dist, so that the package carries it; made anew for each version of PGlite. */
function archive(): string {
  const require = createRequire(import.meta.url);
  const entry = require.resolve("@electric-sql/pglite");
  const manifest = entry.replace(/(pglite[\\/])dist[\\/][^]*$/, "$1package.json");
  // Its package.json has a version, as every published package's.
  const { version } = require(manifest) as { version: string };
  return fileURLToPath(new URL(`../../prepared/pglite-${version}.tar.gz`, import.meta.url));
}

/**
 * An empty database as PGlite makes it, packed: unpacking it takes a fifth of the time. Undefined where it was not
 * prepared; then PGlite makes one.
 */
export async function preparedDatabase(): Promise<Blob | undefined> {
  try {
    return new Blob([await readFile(archive())]);
  } catch {
    return undefined;
  }
}

/** Makes the archive. `npm ci` does so in the repository, and it is packed with the package. */
export async function prepareDatabase(): Promise<void> {
  const path = archive();
  const pglite = await PGlite.create();
  await pglite.exec("CHECKPOINT");
  const packed = await pglite.dumpDataDir("gzip");
  await pglite.close();
  await mkdir(dirname(path), { recursive: true });
  // Whoever starts meanwhile finds all of it or nothing.
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, Buffer.from(await packed.arrayBuffer()));
  await rename(unfinished, path);
}
