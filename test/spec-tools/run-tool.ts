import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";

/** This folder. */
export const folder = import.meta.dirname;

/** The file that every tool reads. */
export const specification = path.join(folder, "../../openapi.yaml");

const timeoutMs = 120_000;

/** Runs a tool of this package, on the Node that runs us. Throws what it printed unless it ends with 0. */
export async function runTool(
  packageName: string,
  command: string,
  args: string[],
  cwd = folder,
): Promise<void> {
  const installed = path.join(folder, "node_modules", packageName);
  const manifest = JSON.parse(await readFile(path.join(installed, "package.json"), "utf8")) as {
    bin: Record<string, string>;
  };
  const script = manifest.bin[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}.`);

  const child = spawn(process.execPath, [path.join(installed, script), ...args], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: timeoutMs,
    env: {
      ...process.env,
      NO_COLOR: "1",
      // No tool reports to its maker or looks for newer versions: a check reads this folder and nothing else.
      REDOCLY_TELEMETRY: "off",
      REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const ending = await new Promise<string>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(String(signal ?? code)));
  });
  if (ending !== "0") throw new Error(`${command} ended with ${ending}:\n${output.trimEnd()}`);
}
