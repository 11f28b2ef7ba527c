import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const program = join(import.meta.dirname, "hold-folder.fixture.ts");

/** What one test starts and makes; `clean()` ends and removes it. */
export function startedByTest() {
  const children: ChildProcess[] = [];
  const folders: string[] = [];

  return {
    /** A data folder that does not exist yet, in a parent of its own. */
    newFolder(): string {
      const parent = mkdtempSync(join(tmpdir(), "latchkey-folder-"));
      folders.push(parent);
      return join(parent, ".latchkey");
    },
    /** Starts hold-folder.fixture.ts, and waits until it says that it holds the folder or was refused. */
    async startHolder(
      args: readonly string[],
      command: readonly string[] = [],
    ): Promise<{ child: ChildProcess; said: string[] }> {
      const [file = "", ...rest] = [...command, process.execPath, program, ...args];
      const child = spawn(file, rest, { stdio: ["pipe", "pipe", "inherit"] });
      children.push(child);
      const said: string[] = [];
      for await (const line of createInterface({ input: child.stdout })) {
        said.push(line);
        if (line === "held" || line.startsWith("refused")) return { child, said };
      }
      throw new Error(`The holder ended, having said ${JSON.stringify(said)}.`);
    },
    clean(): void {
      for (const child of children.splice(0)) child.kill("SIGKILL");
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    },
  };
}
