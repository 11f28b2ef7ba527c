import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as delay } from "node:timers/promises";
import { compileCache, sourceArguments } from "./node-start.ts";

const entry = fileURLToPath(new URL("../../packages/latchkey/src/cli.ts", import.meta.url));

/** The real program, in a process of its own. */
export interface Program {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Waits until standard output has `text`; fails if the program ends before. */
  said(text: string): Promise<void>;
  /** The address it serves, as it printed it. */
  baseUrl(): string;
  /** The link that it printed last. */
  signInLink(): string;
  /** Signs in by a new link, and returns the session's cookie as a request sends it. */
  signIn(): Promise<string>;
  pressEnter(): void;
  /** Sends a signal, and resolves to the exit code when the program has ended. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  exited(): Promise<number | null>;
}

/** Programs and folders of one test file; `clean()` ends and removes them. */
export function programsOfTest() {
  const programs: Program[] = [];
  const folders: string[] = [];

  /** A folder that does not exist yet, in a new one of its own. */
  const newFolder = (): string => {
    const parent = mkdtempSync(join(tmpdir(), "latchkey-program-"));
    folders.push(parent);
    return join(parent, "data");
  };
  /** Runs the program with these arguments; of the environment it sees only `env` and what Node needs. */
  const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Program => {
    const program = startProgram(args, env);
    programs.push(program);
    return program;
  };
  /** Kills what still runs; the folders stay. */
  const end = async (): Promise<void> => {
    for (const { child, exited } of programs.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill("SIGKILL");
      await exited();
    }
  };
  return {
    newFolder,
    run,
    /** Runs it on a data folder and any free port, and waits until it is ready. */
    async start(folder: string, args: readonly string[] = []): Promise<Program> {
      const program = run(["--data-dir", folder, "--port", "0", ...args]);
      await program.said("Ctrl+C stops");
      return program;
    },
    end,
    async clean(): Promise<void> {
      await end();
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function startProgram(args: readonly string[], env: NodeJS.ProcessEnv): Program {
  const child = spawn(process.execPath, [...sourceArguments, entry, ...args], {
    stdio: ["pipe", "pipe", "pipe"],
    // What it complains of is then all that it says there.
    env: { PATH: process.env["PATH"], LATCHKEY_LOG_FORMAT: "text", ...compileCache, ...env },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  // It may have ended before it is told anything.
  child.stdin.on("error", () => undefined);
  const closed = once(child, "close");
  const exited = async (): Promise<number | null> => {
    await closed;
    return child.exitCode;
  };
  const said = async (text: string): Promise<void> => {
    while (!stdout.includes(text)) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`It has ended, saying ${stdout}${stderr}`);
      await delay(20);
    }
  };
  const match = (pattern: RegExp): string => {
    const found = [...stdout.matchAll(pattern)].at(-1)?.[1];
    if (found === undefined) throw new Error(`${pattern} is not in ${stdout}`);
    return found;
  };
  const signInLink = (): string => match(/(https?:\/\/\S+\/sign-in\?code=\S+)/g);
  return {
    child,
    stdout: () => stdout,
    stderr: () => stderr,
    said,
    baseUrl: () => match(/URL +(https?:\S+)/g),
    signInLink,
    async signIn() {
      const before = signInLink();
      child.stdin.write("\n");
      while (signInLink() === before) await delay(10);
      const response = await fetch(signInLink(), { redirect: "manual" });
      const [cookie = ""] = (response.headers.get("set-cookie") ?? "").split(";");
      return cookie;
    },
    pressEnter: () => void child.stdin.write("\n"),
    stop(signal = "SIGTERM") {
      child.kill(signal);
      return exited();
    },
    exited,
  };
}
