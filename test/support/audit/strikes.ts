import { expect } from "vitest";
import { call } from "../call.ts";
import type { HostProcess } from "../host-process.ts";
import type { ConnectionProxy } from "../postgres/connection-proxy.ts";
import type { PostgresServer } from "../postgres/start-postgres.ts";
import type { AuditedLoad } from "./audited-load.ts";

const CUTS = 10;

/** What there is to strike at. */
interface Scene {
  readonly postgres: PostgresServer;
  readonly proxy: ConnectionProxy;
  readonly load: AuditedLoad;
  readonly host: () => HostProcess;
  /** Starts the host anew. */
  readonly restart: () => Promise<void>;
}

/** A fault; resolves when it is over. */
export type Strike = (scene: Scene) => Promise<void>;

const restartAfter =
  (signal: NodeJS.Signals): Strike =>
  async ({ host, restart }) => {
    await host().end(signal);
    await restart();
  };

const stopServer =
  (mode: "kill" | "fast"): Strike =>
  async ({ postgres, load }) => {
    await postgres.stop(mode);
    await load.refuseMore(1);
    await postgres.start();
  };

/** What can happen to a host, its database and what is between them. */
export const strikes: Readonly<Record<string, Strike>> = {
  "the host is killed": restartAfter("SIGKILL"),
  "the host is told to end": restartAfter("SIGTERM"),
  "PostgreSQL is killed": stopServer("kill"),
  "PostgreSQL is restarted": stopServer("fast"),
  "connections are cut amid a batch": async ({ proxy }) => {
    const enough = proxy.cuts() + CUTS;
    proxy.cutOneIn(8);
    await expect.poll(proxy.cuts, { timeout: 30_000 }).toBeGreaterThanOrEqual(enough);
    proxy.cutOneIn(0);
  },
  "the host's pool is run dry": async ({ host, load }) => {
    const taken = call("POST", `${host().url}/take-connections`);
    await load.reachMore(1);
    await taken;
  },
};
