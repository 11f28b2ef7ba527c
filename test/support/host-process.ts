import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { KeyServiceOptions } from "@latchkey/server";
import { compileCache } from "./node-start.ts";

const program = fileURLToPath(new URL("host.fixture.ts", import.meta.url));

/** What can be planted in a host's service. */
export type Plant =
  | "entries written later"
  | "entries written twice"
  | "verdicts remembered for a second"
  | "expiry by the server's clock";

/** What a host is started with. */
export interface HostSettings {
  /** Of the database. */
  readonly url: string;
  readonly plant?: Plant | undefined;
  /** Where the ids of the requests that reach the handler of `GET /host` are appended, a line each. */
  readonly reachedFile?: string;
  readonly options?: Pick<KeyServiceOptions, "databaseTimeoutMs" | "admission">;
  /** Hands over the connection string, and no pool. */
  readonly ownPool?: boolean;
}

/** A host with the service, in a process of its own. */
export interface HostProcess {
  /** The address before `/v1` and `/host`. */
  readonly url: string;
  /** Sends a signal, by default one that it cannot hear, and resolves when the process has ended. */
  readonly end: (signal?: NodeJS.Signals) => Promise<void>;
}

/**
 * Starts a host on a free port.
 *
 * @param env More of the environment; its clock may be shifted by that.
 */
export async function startHost(
  settings: HostSettings,
  env: NodeJS.ProcessEnv = {},
): Promise<HostProcess> {
  const child = spawn(process.execPath, [program, JSON.stringify(settings)], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...compileCache, ...env },
  });
  const exited = once(child, "exit");
  const end = async (signal: NodeJS.Signals = "SIGKILL"): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exited;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url] = /^listening (\S+)$/.exec(line) ?? [];
    if (url !== undefined) return { url, end };
  }
  throw new Error("The host ended before it listened.");
}
