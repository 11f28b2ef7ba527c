import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { spawn as spawnInTerminal } from "@lydell/node-pty";
import { compileCache, sourceArguments } from "../../../../test/support/node-start.ts";

const entry = fileURLToPath(new URL("../cli.ts", import.meta.url));
const own = { PATH: process.env["PATH"], ...compileCache };
const start = [...sourceArguments, entry];

/** What became of a command. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as a script does, without a terminal; of the environment it sees only `env` and what Node needs. */
export async function latchkey(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  { leaveAfter }: { readonly leaveAfter?: number } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [...start, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...own, ...env },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    if (leaveAfter !== undefined && stdout.length >= leaveAfter) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  if (leaveAfter === 0) child.stdout.destroy();
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, stdout, stderr })));
}

/** A command in a terminal. */
export interface InTerminal {
  /** All that the terminal was sent. */
  readonly screen: () => string;
  type(text: string): void;
  /** Waits until the terminal was sent `text`; fails if the command ends before. */
  said(text: string): Promise<void>;
  readonly ended: Promise<number>;
}

/** Runs a command in a terminal of so many columns, which has colours. */
export function latchkeyInTerminal(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  columns = 80,
): InTerminal {
  const terminal = spawnInTerminal(process.execPath, [...start, ...args], {
    name: "xterm-256color",
    cols: columns,
    rows: 24,
    env: { ...own, TERM: "xterm-256color", ...env },
  });
  let screen = "";
  let hasEnded = false;
  const waiting = new Set<() => void>();
  const wake = (): void => waiting.forEach((look) => look());
  terminal.onData((text) => {
    screen += text;
    wake();
  });
  const ended = new Promise<number>((resolve) => {
    terminal.onExit(({ exitCode }) => {
      hasEnded = true;
      wake();
      resolve(exitCode);
    });
  });
  return {
    screen: () => screen,
    type: (text) => terminal.write(text),
    said: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (screen.includes(text)) resolve();
          else if (hasEnded) reject(new Error(`It has ended, saying ${screen}`));
          else return;
          waiting.delete(look);
        };
        waiting.add(look);
        look();
      }),
    ended,
  };
}

/** What a terminal shows of what it was sent, as lines. */
export function linesOf(screen: string): string[] {
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  const plain = screen.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "");
  return plain.split(/\r?\n/).map((line) => line.trimEnd());
}
