import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { startDatabase } from "../database/start-database.ts";
import type { BenchDatabase } from "../database/start-database.ts";
import { compile } from "../processes/compile.ts";
import { startProcess } from "../processes/start-process.ts";
import type { BenchProcess } from "../processes/start-process.ts";
import type { ServerOptions } from "./server.ts";

const SERVER = new URL("server.ts", import.meta.url);
const LOAD = new URL("load.ts", import.meta.url);

export interface StressedServer {
  readonly process: BenchProcess;
  readonly port: number;
  /** What `onError` was told, and how often. */
  errors(): Promise<Record<string, number>>;
}

/** What all parts stand on: a database of their own, servers, and processes that send load. */
export interface Stand {
  readonly database: BenchDatabase;
  /** Hears how far it is. */
  readonly report: (text: string) => void;
  startServer(options?: Omit<ServerOptions, "url">): Promise<StressedServer>;
  /** Starts a server as JavaScript, with flags of Node's: for when its memory is looked at. */
  startCompiledServer(flags: readonly string[]): Promise<StressedServer>;
  startLoad(): BenchProcess;
  /** The errors that PostgreSQL has logged since the part began, and how often. */
  loggedErrors(): Record<string, number>;
  /** Ends the servers and loads of a part, and empties the log of audit, for the next part. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

export async function openStand(report: (text: string) => void): Promise<Stand> {
  report("starting PostgreSQL");
  const database = await startDatabase();
  const log = join(database.folder, "log");
  let logFrom = statSync(log).size;
  let processes: BenchProcess[] = [];
  let stopping: Promise<void> | undefined;
  const start = (file: URL, flags: readonly string[] = []): BenchProcess => {
    if (stopping !== undefined) throw new Error("The stress test is over.");
    const started = startProcess(file, flags);
    processes.push(started);
    return started;
  };
  const serve = async (
    process: BenchProcess,
    options: Omit<ServerOptions, "url"> = {},
  ): Promise<StressedServer> => {
    const asked = { url: database.url, ...options };
    const { port } = await process.ask<{ port: number }>("start", asked);
    return { process, port, errors: () => process.ask("errors") };
  };
  const endAll = async (): Promise<void> => {
    await Promise.all(processes.map((one) => one.stop()));
    processes = [];
  };
  return {
    database,
    report,
    startServer: (options) => serve(start(SERVER), options),
    startCompiledServer: async (flags) => {
      const { file, remove } = await compile(SERVER);
      try {
        return await serve(start(file, flags));
      } finally {
        await remove();
      }
    },
    startLoad: () => start(LOAD),
    loggedErrors: () => {
      const counts: Record<string, number> = {};
      const lines = readFileSync(log).subarray(logFrom).toString("utf8");
      for (const [, what = ""] of lines.matchAll(/\b((?:ERROR|FATAL|PANIC): .*)$/gm)) {
        counts[what] = (counts[what] ?? 0) + 1;
      }
      return counts;
    },
    clear: async () => {
      await endAll();
      await database.query(
        "truncate latchkey.audit_log_admissions, latchkey.audit_log_entries, latchkey.audit_log_outcomes",
      );
      await database.query("vacuum analyze latchkey.api_keys, latchkey.api_key_secrets");
      await database.query("checkpoint");
      logFrom = statSync(log).size;
    },
    stop: () => {
      stopping ??= endAll().then(database.remove);
      return stopping;
    },
  };
}
