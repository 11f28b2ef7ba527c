import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { compileCache, sourceArguments } from "./node-start.ts";
import { faultsOf } from "./embedded-state.ts";
import type { Acknowledged, EmbeddedState } from "./embedded-state.ts";

const program = fileURLToPath(new URL("embedded-writer.fixture.ts", import.meta.url));

/**
 * Lets a writer write on a folder, and kills it a moment after so many acknowledgements.
 *
 * @param acknowledged By the writers before; what this one says is added.
 * @param early Whether it acknowledges before it is done.
 * @returns What was wrong when it began.
 */
export async function writeUntilKilled(
  folder: string,
  acknowledged: Acknowledged,
  enough: number,
  early = false,
): Promise<string[]> {
  const args = [...sourceArguments, program, folder, ...(early ? ["early"] : [])];
  const child = spawn(process.execPath, args, {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...compileCache },
  });
  const exited = once(child, "exit");
  let faults: string[] | undefined;
  let said = 0;
  // What it has said when it is killed is still in the pipe, and counts.
  for await (const line of createInterface({ input: child.stdout })) {
    const [what = "", rest = ""] = line.split(/ (.*)/s);
    if (what === "found") {
      // The writer has made it of its state.
      faults = faultsOf(JSON.parse(rest) as EmbeddedState, acknowledged);
      continue;
    }
    if (what === "created" || what === "revoked" || what === "admitted")
      acknowledged[what].add(rest);
    said += 1;
    if (said === enough) setTimeout(() => child.kill("SIGKILL"), Math.random() * 20);
  }
  await exited;
  if (faults === undefined || said < enough) throw new Error("The writer ended by itself.");
  return faults;
}
