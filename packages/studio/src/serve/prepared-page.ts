import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The page as `npm run prepare` has built it. */
export interface PreparedPage {
  /** index.html, with `{{configuration}}` where the configuration belongs. */
  readonly html: string;
  /** What it loads, by the name below `assets/`; compressed with gzip. */
  readonly assets: ReadonlyMap<string, Buffer>;
}

/** Beside src and dist, so that the package carries it. */
const folder = fileURLToPath(new URL("../../prepared/", import.meta.url));

export async function readPreparedPage(): Promise<PreparedPage> {
  const html = await readFile(path.join(folder, "index.html"), "utf8");
  const names = await readdir(path.join(folder, "assets"));
  const assets = await Promise.all(
    names
      .filter((name) => name.endsWith(".gz"))
      .map(async (name) => {
        const content = await readFile(path.join(folder, "assets", name));
        return [name.slice(0, -".gz".length), content] as const;
      }),
  );
  return { html, assets: new Map(assets) };
}
