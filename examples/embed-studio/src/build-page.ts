import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Bundles the page as any host does: its script, in parts, and each style sheet. Resolves to the files by their names. */
export async function buildPage(): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = fileURLToPath(new URL("./page/", import.meta.url));
  const { outputFiles } = await build({
    entryPoints: {
      page: path.join(folder, "start.tsx"),
      host: path.join(folder, "host.css"),
      theme: path.join(folder, "theme.css"),
      studio: fileURLToPath(import.meta.resolve("@latchkey/studio/styles.css")),
    },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    outdir: folder,
    format: "esm",
    platform: "browser",
    target: "es2023",
    jsx: "automatic",
    conditions: ["@latchkey/source", "browser"],
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return new Map(outputFiles.map((file) => [path.basename(file.path), file.contents]));
}
