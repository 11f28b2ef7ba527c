import { join } from "node:path";
import { makeKeys } from "./database/keys.ts";
import type { BenchDatabase } from "./database/start-database.ts";
import { startProcess } from "./processes/start-process.ts";
import type { BenchProcess } from "./processes/start-process.ts";

/** The kinds of servers, each a file of its own. */
export type ServerKind =
  | "node-http"
  | "express"
  | "latchkey"
  | "latchkey-pglite"
  | "naive"
  | "better-auth"
  | "single-admission";

export interface BenchServer {
  readonly process: BenchProcess;
  readonly port: number;
  /** The secrets that this server knows. */
  readonly secrets: { readonly one: readonly string[]; readonly many: readonly string[] };
}

/** What the lines share: one database, one process that sends the load, and the servers. */
export interface Bench {
  readonly database: BenchDatabase;
  readonly load: BenchProcess;
  /** Starts a server, once for all lines that want it. It stays, idle while others are measured. */
  server(kind: ServerKind, number?: number): Promise<BenchServer>;
  /** Ends all processes, and removes the database. */
  stop(): Promise<void>;
}

interface Started {
  readonly port?: number;
  readonly secrets?: readonly string[];
}

export function createBench(database: BenchDatabase): Bench {
  const processes: BenchProcess[] = [];
  const servers = new Map<string, Promise<BenchServer>>();
  let stopping: Promise<void> | undefined;
  const start = (path: string): BenchProcess => {
    if (stopping !== undefined) throw new Error("The benchmark is over.");
    const process = startProcess(new URL(path, import.meta.url));
    processes.push(process);
    return process;
  };

  const startServer = async (kind: ServerKind): Promise<BenchServer> => {
    const process = start(kind === "better-auth" ? "better-auth/server.mjs" : `servers/${kind}.ts`);
    const keys = makeKeys(1, 1);
    const { port = 0, secrets } = await process.ask<Started>("start", {
      url: database.url,
      secret: database.secrets.one[0],
      folder: join(database.folder, "pglite"),
      keys,
    });
    if (kind === "latchkey-pglite") {
      const one = keys.map(({ secret }) => secret);
      return { process, port, secrets: { one, many: one } };
    }
    return {
      process,
      port,
      secrets: secrets === undefined ? database.secrets : { one: secrets, many: secrets },
    };
  };

  return {
    database,
    load: start("load/load.ts"),
    server: (kind, number = 1) => {
      const name = `${kind} ${number}`;
      const server = servers.get(name) ?? startServer(kind);
      servers.set(name, server);
      return server;
    },
    stop: () => {
      stopping ??= Promise.all(processes.map((process) => process.stop())).then(database.remove);
      return stopping;
    },
  };
}
