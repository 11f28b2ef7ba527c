import { expect } from "vitest";
import { onServer } from "../unaudited-requests.ts";
import { startConnectionProxy } from "./connection-proxy.ts";
import { startPostgres } from "./start-postgres.ts";
import type { PostgresServer } from "./start-postgres.ts";

/** A primary and its standby. */
export interface Replication {
  readonly primary: PostgresServer;
  readonly standby: PostgresServer;
  /** Cuts the standby off the primary, for good. */
  readonly cutOff: () => void;
  /** Makes the standby a primary. */
  readonly promote: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Where nobody listens. */
const NOWHERE = "postgres://nobody@127.0.0.1:1";

/** @param synchronous Whether a commit waits until it is on the standby's disk too. */
export async function startReplication(synchronous: boolean): Promise<Replication> {
  const primary = await startPostgres({ config: { wal_writer_delay: "10s" } });
  const between = await startConnectionProxy(primary.url);
  await primary.stop();
  const { port, password } = new URL(between.url);
  const standby = await startPostgres({
    standbyOf: primary,
    config: {
      primary_conninfo: `host=127.0.0.1 port=${port} user=postgres password=${password}`,
      wal_retrieve_retry_interval: "100ms",
    },
  });
  await primary.start();
  if (synchronous) {
    await onServer(primary, "alter system set synchronous_standby_names = '*'");
    await onServer(primary, "select pg_reload_conf()");
  }
  const states = async () =>
    (
      await onServer<{ state: string }>(
        primary,
        "select sync_state as state from pg_stat_replication",
      )
    ).map(({ state }) => state);
  await expect.poll(states, { timeout: 30_000 }).toEqual([synchronous ? "sync" : "async"]);
  return {
    primary,
    standby,
    cutOff: () => {
      between.leadTo(NOWHERE);
      between.cutAll();
    },
    promote: () => onServer(standby, "select pg_promote()").then(() => undefined),
    remove: async () => {
      await primary.remove();
      await standby.remove();
      await between.close();
    },
  };
}
