import { mkdtemp, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Plugin } from "esbuild";

/** Dependencies stay where they are; the project's own packages come along, from their sources. */
const dependenciesOutside: Plugin = {
  name: "dependencies outside",
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "entry-point" || path.startsWith("@latchkey/")
        ? undefined
        : { path, external: true },
    );
  },
};

/** A file as JavaScript, as a host would run it. */
export interface Compiled {
  readonly file: URL;
  remove(): Promise<void>;
}

/**
 * Compiles a file of the benchmark's to one of JavaScript: Node's own loader for TypeScript, and what it keeps of each
 * source, would take 50 MB of the memory that is measured.
 */
export async function compile(source: URL): Promise<Compiled> {
  // Below this folder, so that dependencies are found.
  const folder = await mkdtemp(fileURLToPath(new URL("../.compiled-", import.meta.url)));
  const outfile = join(folder, basename(source.pathname).replace(/\.ts$/, ".js"));
  await build({
    entryPoints: [fileURLToPath(source)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    conditions: ["@latchkey/source"],
    plugins: [dependenciesOutside],
    logLevel: "silent",
  });
  return { file: pathToFileURL(outfile), remove: () => rm(folder, { recursive: true }) };
}
