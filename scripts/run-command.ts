import { spawn } from "node:child_process";
import { constants } from "node:os";

/** The folder that the repository is checked out in. */
export const root = new URL("..", import.meta.url);

/**
 * Runs a program in the root folder on this terminal, and resolves to its exit code, by the shell's rule 128 + n if
 * signal n ended it. SIGINT and SIGTERM are passed on, so that it can clean up.
 */
export function runCommand(
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ...env },
    });
    const passOn = (signal: NodeJS.Signals): void => void child.kill(signal);
    process.on("SIGINT", passOn).on("SIGTERM", passOn);
    const settle = (): void => void process.off("SIGINT", passOn).off("SIGTERM", passOn);
    child.once("error", (error) => {
      settle();
      reject(error);
    });
    child.once("close", (code, signal) => {
      settle();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}
