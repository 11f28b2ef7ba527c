import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { root } from "../run-command.ts";
import { isUpToDate } from "./up-to-date.ts";
import { removeAllBut, writeWhole } from "./write-whole.ts";

const studio = fileURLToPath(new URL("packages/studio/", root));
const prepared = path.join(studio, "prepared");

const madeOf = [
  "packages/studio/src",
  "packages/studio/styles",
  "packages/studio/icon.svg",
  "packages/studio/index.html",
  "packages/studio/vite.config.ts",
  "packages/studio/package.json",
  "packages/sdk/src",
  "packages/contract/src",
  "package-lock.json",
  "scripts/prepare/studio.ts",
].map((place) => fileURLToPath(new URL(place, root)));

/**
 * Builds Studio's page, with what it loads compressed, unless what is there is younger than all that it is made of.
 * Whoever reads meanwhile finds the last one, whole, or this.
 */
export async function prepareStudio(): Promise<void> {
  if (await isUpToDate(path.join(prepared, "index.html"), madeOf)) return;
  const built = path.join(studio, `prepared-${randomUUID()}`);
  try {
    await buildInto(built);
    const names = await readdir(path.join(built, "assets"));
    await mkdir(path.join(prepared, "assets"), { recursive: true });
    await Promise.all(
      names.map(async (name) => {
        const content = await readFile(path.join(built, "assets", name));
        const packed = await promisify(gzip)(content, { level: 9 });
        await writeWhole(path.join(prepared, "assets", `${name}.gz`), packed);
      }),
    );
    // Last, since it names the others.
    await writeWhole(
      path.join(prepared, "index.html"),
      await readFile(path.join(built, "index.html")),
    );
    await removeAllBut(path.join(prepared, "assets"), new Set(names.map((name) => `${name}.gz`)));
  } finally {
    await rm(built, { recursive: true, force: true });
  }
}

/** Whoever asks, the tests too: by this variable Vite and React decide whether a build is for development. */
async function buildInto(outDir: string): Promise<void> {
  const { build } = await import("vite");
  const { NODE_ENV } = process.env;
  process.env["NODE_ENV"] = "production";
  try {
    await build({ configFile: path.join(studio, "vite.config.ts"), build: { outDir } });
  } finally {
    if (NODE_ENV === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = NODE_ENV;
  }
}
