import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { environmentOf } from "./run-program.ts";

const timeoutMs = 120_000;

/** A program that serves until it is stopped. */
export interface StartedProgram {
  /** Waits for a text of this pattern on standard output; fails if the program ends before. */
  readonly said: (pattern: RegExp) => Promise<string>;
  /** What it has complained of. */
  readonly stderr: () => string;
  /** Asks it to stop; resolves to its exit code, or the signal that ended it. */
  readonly stop: () => Promise<string>;
}

/** Starts a program; `env` comes on top of the environment. */
export function startProgram(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): StartedProgram {
  const child = spawn(program, args, {
    cwd,
    env: { ...environmentOf(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
    // However this ends, it does not outlive its time.
    timeout: timeoutMs,
    killSignal: "SIGKILL",
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = once(child, "close").then(([code, signal]) => String(signal ?? code));
  return {
    async said(pattern) {
      for (;;) {
        const [, found] = pattern.exec(stdout) ?? [];
        if (found !== undefined) return found;
        if (child.exitCode !== null || child.signalCode !== null) {
          throw new Error(`${program} has ended, saying ${stdout}${stderr}`);
        }
        await delay(50);
      }
    },
    stderr: () => stderr,
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}
