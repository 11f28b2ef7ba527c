import assert from "node:assert/strict";
import path from "node:path";
import { build } from "esbuild";
import { startBrowser } from "../support/browser.ts";
import type { ConsumerProject } from "./consumer-project.ts";
import { startProgram } from "./started-program.ts";

/** A host's page with Studio's components in it, bundled, and Studio's own page: a key is made in one and seen in the other. */
export async function openStudio({ folder }: ConsumerProject): Promise<string> {
  const outdir = path.join(folder, "built");
  const { metafile } = await build({
    entryPoints: { page: path.join(folder, "page.tsx") },
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    outdir,
    format: "esm",
    platform: "browser",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const host = startProgram(process.execPath, ["host.mjs"], folder);
  const browser = await startBrowser();
  let ending: string;
  try {
    const url = await host.said(/^(http:\S+)$/m);
    const page = await browser.newPage();
    page.setDefaultTimeout(30_000);
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(url);
    await page.getByRole("button", { name: "Create API Key" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Tide tables");
    await dialog.getByRole("button", { name: "Create API Key" }).click();
    await page.locator(".latchkey-secret").waitFor();

    await page.goto(`${url}/settings/keys`);
    await page.getByRole("row").filter({ hasText: "Tide tables" }).waitFor();
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
    ending = await host.stop();
  }
  assert.equal(`${host.stderr()}${ending}`, "0");
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  return `${Math.round(bytes / 1000).toLocaleString("en")} kB bundled`;
}
