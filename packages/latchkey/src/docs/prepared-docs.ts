import { readFile, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** A guide, rendered when the project was prepared. */
interface Guide {
  readonly slug: string;
  readonly title: string;
  readonly html: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/** What the docs are made of, beside the pages that this program renders. */
export interface PreparedDocs {
  readonly guides: readonly Guide[];
  /** A file's path at /docs/assets, by the name that it had before its digest was put into it. */
  readonly assets: Readonly<Record<string, string>>;
  /** The files at /docs/assets, compressed with gzip. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** openapi.yaml, with `{{address}}` where the address of the service belongs. */
  readonly openapiYaml: string;
}

/** Beside src and dist, so that the package carries it. */
const folder = new URL("../../prepared/docs/", import.meta.url);

/** Reads what `npm run prepare` has made; it is small, and stays in memory. */
export async function readPreparedDocs(): Promise<PreparedDocs> {
  const text = (name: string) => readFile(new URL(name, folder), "utf8");
  // Written by the project's own script.
  const parsed = JSON.parse(await text("docs.json")) as Pick<PreparedDocs, "guides" | "assets">;
  const packed = (await readdir(fileURLToPath(folder))).filter((name) => name.endsWith(".gz"));
  const files = await Promise.all(
    packed.map(async (name) => [name.slice(0, -3), await readFile(new URL(name, folder))] as const),
  );
  return { ...parsed, files: new Map(files), openapiYaml: await text("openapi.yaml") };
}
