import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** The page. Its addresses are relative, so that it can be served at any path. */
export default defineConfig({
  root: folder,
  base: "./",
  logLevel: "warn",
  mode: "production",
  resolve: { conditions: ["@latchkey/source", "module", "browser", "production"] },
  build: {
    outDir: `${folder}/prepared`,
    emptyOutDir: true,
    target: ["chrome123", "firefox120", "safari17.5"],
    // Nothing inline: the policy of the page allows none.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The calendar knows every language; it is loaded when it is opened.
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      onLog(level, log, next) {
        // "use client" is for servers that render; and a busy machine is slow.
        const ignored = ["MODULE_LEVEL_DIRECTIVE", "PLUGIN_TIMINGS"];
        if (!ignored.includes(log.code ?? "")) next(level, log);
      },
    },
  },
});
