import { existsSync } from "node:fs";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { inflate } from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, LaunchOptions } from "playwright-core";

const packed = fileURLToPath(
  new URL("../../node_modules/@sparticuz/chromium/bin/", import.meta.url),
);
const unpacked = path.join(tmpdir(), "latchkey-chromium-153.0.0");

/** The package's own has the folders of another machine; without any font a page has no text, and some end the browser. */
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${unpacked}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${unpacked}/fonts-cache</cachedir>
</fontconfig>
`;

/**
 * A real browser, headless, that reaches this machine and nothing else. Its package is unpacked once for the machine,
 * which takes some seconds.
 *
 * @param args Further arguments of Chromium.
 */
export async function startBrowser(args: readonly string[] = []): Promise<Browser> {
  if (!existsSync(unpacked)) await unpack();
  return chromium.launch(launchOptions(args));
}

/** The same, as somebody has it on a computer of theirs: all that it keeps is in this folder. */
export async function startBrowserOn(profile: string): Promise<BrowserContext> {
  if (!existsSync(unpacked)) await unpack();
  return chromium.launchPersistentContext(profile, launchOptions());
}

function launchOptions(args: readonly string[] = []): LaunchOptions {
  const { PATH } = process.env;
  return {
    executablePath: path.join(unpacked, "chromium"),
    // As root, which containers are, there is no sandbox to be had.
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
      ...args,
    ],
    env: {
      ...(PATH === undefined ? {} : { PATH }),
      HOME: unpacked,
      FONTCONFIG_FILE: path.join(unpacked, "fonts.conf"),
      // NSS, which a bare machine lacks.
      LD_LIBRARY_PATH: path.join(unpacked, "al2023", "lib"),
    },
  };
}

/** Into a folder that only this call knows, so that whoever unpacks at the same time finds all of it or nothing. */
async function unpack(): Promise<void> {
  const folder = await mkdtemp(`${unpacked}-`);
  const { TMPDIR } = process.env;
  try {
    // The package unpacks into the folder for temporary files, whatever that is.
    process.env["TMPDIR"] = folder;
    const archives = ["chromium.br", "fonts.tar.br", "al2023.tar.br"];
    await Promise.all(archives.map((archive) => inflate(path.join(packed, archive))));
  } finally {
    if (TMPDIR === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = TMPDIR;
  }
  await writeFile(path.join(folder, "fonts.conf"), fonts);
  try {
    await rename(folder, unpacked);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (!existsSync(unpacked)) throw error;
  }
}
