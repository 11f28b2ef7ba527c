import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { parseDocument } from "yaml";
import { root } from "../run-command.ts";
import { renderGuides } from "./guides.ts";
import { isUpToDate } from "./up-to-date.ts";
import { removeAllBut, writeWhole } from "./write-whole.ts";

const folder = fileURLToPath(new URL("packages/latchkey/prepared/docs/", root));
const swagger = path.dirname(fileURLToPath(import.meta.resolve("swagger-ui-dist/package.json")));
const own = fileURLToPath(new URL("packages/latchkey/docs/assets/", root));

/** What pages load beside themselves, by the name that they know it by. */
const assets = {
  "docs.css": path.join(own, "docs.css"),
  "docs-code.css": path.join(own, "docs-code.css"),
  "docs-frame.css": path.join(own, "docs-frame.css"),
  "docs.js": path.join(own, "docs.js"),
  "icon.svg": path.join(own, "icon.svg"),
  "reference.css": path.join(own, "reference.css"),
  "reference-operations.css": path.join(own, "reference-operations.css"),
  "reference-tables.css": path.join(own, "reference-tables.css"),
  "reference-controls.css": path.join(own, "reference-controls.css"),
  "reference.js": path.join(own, "reference.js"),
  "swagger-ui.css": path.join(swagger, "swagger-ui.css"),
  "swagger-ui.js": path.join(swagger, "swagger-ui-bundle.js"),
  "swagger-ui-license.txt": path.join(swagger, "LICENSE"),
  "swagger-ui-notice.txt": path.join(swagger, "NOTICE"),
  "swagger-ui-parts.txt": path.join(swagger, "swagger-ui-bundle.js.LICENSE.txt"),
};

const madeOf = [
  "openapi.yaml",
  "docs/embedding.md",
  "packages/latchkey/docs",
  "package-lock.json",
  "scripts/prepare",
].map((place) => fileURLToPath(new URL(place, root)));

/**
 * Gathers what the program serves at /docs, so that the package needs neither a Markdown renderer nor swagger-ui-dist,
 * whose one dependency would report each installation. Does nothing if what is there is younger than all that it is made of.
 */
export async function prepareDocs(): Promise<void> {
  if (await isUpToDate(path.join(folder, "docs.json"), madeOf)) return;
  await mkdir(folder, { recursive: true });
  const names = Object.fromEntries(
    await Promise.all(
      Object.entries(assets).map(async ([name, file]) => [name, await prepareAsset(name, file)]),
    ),
  ) as Record<keyof typeof assets, string>;
  await writeWhole(path.join(folder, "openapi.yaml"), await openapiDocument());
  // Last, since it names the others.
  await writeWhole(
    path.join(folder, "docs.json"),
    JSON.stringify({ guides: await renderGuides(), assets: names }),
  );
  const wanted = new Set([
    ...Object.values(names).map((name) => `${name}.gz`),
    "docs.json",
    "openapi.yaml",
  ]);
  await removeAllBut(folder, wanted);
}

/** Its name has its digest, so that browsers may keep it for good. */
async function prepareAsset(name: string, file: string): Promise<string> {
  const content = name === "swagger-ui.css" ? await layered(file) : await readFile(file);
  const digest = createHash("sha256").update(content).digest("hex").slice(0, 12);
  const { name: stem, ext } = path.parse(name);
  await writeWhole(
    path.join(folder, `${stem}-${digest}${ext}.gz`),
    gzipSync(content, { level: 9 }),
  );
  return `${stem}-${digest}${ext}`;
}

/** In a layer of its own, whatever the page's own style sheets say outweighs it. */
async function layered(file: string): Promise<string> {
  return `@layer swagger-ui {${await readFile(file, "utf8")}}`;
}

/** openapi.yaml, with a place for the address that it will be asked at. */
async function openapiDocument(): Promise<string> {
  const document = parseDocument(await readFile(new URL("openapi.yaml", root), "utf8"));
  document.set("servers", [{ url: "{{address}}" }]);
  return document.toString({ lineWidth: 0 });
}
