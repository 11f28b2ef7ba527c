import { fork } from "node:child_process";
import { once } from "node:events";
import type { Ask, Reply } from "./answer-asks.ts";

/** A process of the benchmark's own, which answers by `answerAsks`. */
export interface BenchProcess {
  /**
   * Asks the process; `told` hears what it says before the answer.
   *
   * @throws Error what the process failed with, or that it is gone.
   */
  ask<Answer>(name: string, body?: unknown, told?: (what: string) => void): Promise<Answer>;
  /** Ends the process. */
  stop(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly told: (what: string) => void;
}

/**
 * Starts a file of this folder as a process.
 *
 * @param flags Node's own, besides those that the benchmark needs.
 */
export function startProcess(file: URL, flags: readonly string[] = []): BenchProcess {
  const child = fork(file, {
    execArgv: ["--conditions=@latchkey/source", ...flags],
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  child.on("message", (reply: Reply) => {
    const asked = waiting.get(reply.id);
    if (asked === undefined) return;
    if ("told" in reply) {
      asked.told(reply.told);
      return;
    }
    waiting.delete(reply.id);
    if ("failure" in reply) asked.reject(new Error(reply.failure));
    else asked.resolve(reply.answer);
  });
  child.once("exit", (code, signal) => {
    const name = file.pathname.split("/").at(-1);
    for (const { reject } of waiting.values()) {
      reject(new Error(`${name} ended by itself (${signal ?? `exit code ${code}`}).`));
    }
    waiting.clear();
  });
  return {
    ask: <Answer>(name: string, body?: unknown, told: (what: string) => void = () => {}) =>
      new Promise<Answer>((resolve, reject) => {
        if (!child.connected) {
          reject(new Error("The process is gone."));
          return;
        }
        lastId += 1;
        // The process answers with what its handler of that name returns.
        waiting.set(lastId, { resolve: resolve as (answer: unknown) => void, reject, told });
        child.send({ id: lastId, name, body } satisfies Ask);
      }),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      await exited;
    },
  };
}
