import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
// Node reads no tar files.
import { parseTarGzip } from "nanotar";

/** Beside src and dist, so that the package carries it; made anew for each version of PGlite. */
function archive(): string {
  const require = createRequire(import.meta.url);
  const entry = require.resolve("@electric-sql/pglite");
  const manifest = entry.replace(/(pglite[\\/])dist[\\/][^]*$/, "$1package.json");
  // Its package.json has a version, as every published package's.
  const { version } = require(manifest) as { version: string };
  return fileURLToPath(new URL(`../../prepared/pglite-${version}.tar.gz`, import.meta.url));
}

/** An empty database as PGlite makes it, packed: unpacking it takes a fifth of the time. Undefined where it was not prepared. */
export async function preparedDatabase(): Promise<Blob | undefined> {
  try {
    return new Blob([await readFile(archive())]);
  } catch {
    return undefined;
  }
}

/** Unpacks it into an empty folder, or returns false where it was not prepared. */
export async function unpackPreparedDatabase(folder: string): Promise<boolean> {
  const packed = await preparedDatabase();
  if (packed === undefined) return false;
  const items = await parseTarGzip(await packed.arrayBuffer());
  for (const { name, type } of items) {
    if (type === "directory") await mkdir(join(folder, name), { recursive: true, mode: 0o700 });
  }
  const files = items.filter(({ name, type }) => type === "file" && name !== HOLDER);
  await Promise.all(
    files.map(({ name, data }) => writeFile(join(folder, name), data ?? "", { mode: 0o600 })),
  );
  return true;
}

/** Of the process in which it was made. */
const HOLDER = "postmaster.pid";

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
