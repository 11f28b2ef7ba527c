import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Skipped } from "./line.ts";

const run = promisify(execFile);
const folder = fileURLToPath(new URL("../better-auth/", import.meta.url));

let installing: Promise<void> | undefined;

/**
 * Installs better-auth the first time. It lives outside the workspace.
 *
 * @throws Skipped where that fails.
 */
export function betterAuthInstalled(): Promise<void> {
  return (installing ??= install());
}

async function install(): Promise<void> {
  if (existsSync(`${folder}node_modules/better-auth/package.json`)) return;
  try {
    await run("npm", ["ci", "--legacy-peer-deps", "--ignore-scripts"], {
      cwd: folder,
      timeout: 120_000,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim().split("\n")[0] : String(error);
    throw new Skipped(`better-auth could not be installed: ${reason}`);
  }
}
