import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** In bytes, ky's 8,900 included, its licence's 79 not: bundlers for pages put licences apart, or can. */
const limit = 15_000;

async function sizeOf(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
    bundle: true,
    minify: true,
    legalComments: "none",
    write: false,
    format: "esm",
    platform: "browser",
    conditions: ["@latchkey/source"],
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

test("a page that uses the client loads at most 15,000 bytes for it, minified and compressed", async () => {
  const size = await sizeOf(
    'import { Latchkey } from "@latchkey/sdk"; globalThis.latchkey = Latchkey;',
  );
  expect(size).toBeGreaterThan(await sizeOf('import ky from "ky"; globalThis.ky = ky;'));
  expect(size).toBeLessThanOrEqual(limit);
});
