import { spawn } from "node:child_process";

const timeoutMs = 240_000;

export interface Ended {
  /** The exit code, or the signal that ended it. */
  readonly ending: string;
  readonly stdout: string;
  readonly stderr: string;
}

/** What an npm that runs us tells its programs of this package; an npm that we run must not take it for itself. */
const ownSettings =
  /^(npm_(?!config_(registry|cache|userconfig)$)|NODE_OPTIONS$|FORCE_COLOR$|LATCHKEY_)/i;

/** The environment of a program that has nothing to do with this one. */
export function environmentOf(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: "1" };
  for (const name of Object.keys(env)) {
    if (ownSettings.test(name)) delete env[name];
  }
  return env;
}

/** Runs a program to its end; `env` comes on top of the environment. */
export async function runProgram(
  program: string,
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = spawn(program, args, {
    cwd,
    env: { ...environmentOf(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
    signal: AbortSignal.timeout(timeoutMs),
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ending = await new Promise<string>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(String(signal ?? code)));
  });
  return { ending, stdout, stderr };
}

/** The same, for a program that must end with 0; throws what it printed if it does not. */
export async function runWell(
  program: string,
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const ended = await runProgram(program, args, cwd, env);
  if (ended.ending !== "0") {
    const output = `${ended.stdout}${ended.stderr}`.trimEnd();
    throw new Error(`${[program, ...args].join(" ")} ended with ${ended.ending}:\n${output}`);
  }
  return ended;
}
