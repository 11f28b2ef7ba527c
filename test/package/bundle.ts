import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { ConsumerProject } from "./consumer-project.ts";

/** In bytes, with all that it needs. */
const limit = 15_000;

/** What a page loads that uses the client of the installed package, minified and compressed. */
export async function bundleClient({ folder }: ConsumerProject): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: 'import { Latchkey } from "@latchkey/sdk"; globalThis.latchkey = Latchkey;',
      resolveDir: folder,
    },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    // Of 79 bytes; bundlers for pages put it apart, or can.
    legalComments: "none",
    platform: "browser",
  });
  const size = gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
  const said = `${size.toLocaleString("en")} of ${limit.toLocaleString("en")} bytes`;
  // Less than ky alone would mean that something is missing.
  if (size > limit || size < 8_000) throw new Error(said);
  return said;
}
