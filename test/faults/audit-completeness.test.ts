// Guards the statement that admits (packages/server/src/postgres/admission.ts, admission/batch.ts) and what carries it
// (postgres/pg-pool.ts, own-pool.ts, database.ts): a verdict counts only once its entry is committed.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAuditedLoad } from "../support/audited-load.ts";
import type { Audit, AuditedLoad } from "../support/audited-load.ts";
import { call, createKey } from "../support/call.ts";
import { startHost } from "../support/host-process.ts";
import type { HostProcess, Plant } from "../support/host-process.ts";
import { startConnectionProxy } from "../support/postgres/connection-proxy.ts";
import type { ConnectionProxy } from "../support/postgres/connection-proxy.ts";
import { createDatabase } from "../support/postgres/create-database.ts";
import { maySmallDisk } from "../support/postgres/small-disk.ts";
import { startPostgres } from "../support/postgres/start-postgres.ts";
import type { PostgresServer } from "../support/postgres/start-postgres.ts";
import { isLongForm, recordProof, recordSkipped } from "../support/proof.ts";
import { onServer } from "../support/unaudited-requests.ts";

const CLIENTS = 12;
const ROUNDS = isLongForm ? 5 : 1;
/** How many requests are handled before and after each fault, at the least. */
const BETWEEN = isLongForm ? 100 : 20;
const CUTS = 10;
/** On a busy machine what is written later may come in time. */
const ATTEMPTS = 8;
const DISK_MB = 160;

/** What there is to strike at. */
interface Scene {
  readonly postgres: PostgresServer;
  readonly proxy: ConnectionProxy;
  readonly load: AuditedLoad;
  readonly host: () => HostProcess;
  /** Starts the host anew. */
  readonly restart: () => Promise<void>;
}

type Strike = (scene: Scene) => Promise<void>;

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

const strikes: Readonly<Record<string, Strike>> = {
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

/** @param noticed Resolves when it shows that nothing more can be written. */
const fillDisk =
  (noticed: (load: AuditedLoad) => Promise<void>): Strike =>
  async ({ postgres, load }) => {
    const data = join(postgres.folder, "data");
    const ballast = join(data, "ballast");
    const more = Buffer.alloc(DISK_MB * 2 ** 20);
    expect(() => writeFileSync(ballast, more)).toThrow("ENOSPC");
    await noticed(load);
    // Nor can a checkpoint: that is the end of the server.
    await onServer(postgres, "checkpoint").catch(() => {});
    await load.refuseMore(CLIENTS);
    rmSync(ballast);
    await postgres.stop("immediate");
    await postgres.start();
  };

/** Sends requests while one fault after the other strikes, and says how they and their entries belong together. */
async function auditUnder(
  postgres: PostgresServer,
  faults: readonly Strike[],
  plant?: Plant,
): Promise<Audit> {
  const database = await createDatabase(postgres.url);
  const proxy = await startConnectionProxy(database.url);
  const load = createAuditedLoad(CLIENTS);
  const { reachedFile } = load;
  const start = () => startHost({ url: proxy.url, plant, reachedFile });
  let host = await start();
  try {
    const { secret } = await createKey(host.url);
    load.send(() => host.url, secret);
    const restart = async (): Promise<void> => void (host = await start());
    for (const strike of faults) {
      await load.reachMore(BETWEEN);
      await strike({ postgres, proxy, load, host: () => host, restart });
    }
    await load.reachMore(BETWEEN);
    await load.stop();
    // What a plant writes later is to be there, if it comes at all.
    await sleep(200);
    await host.end("SIGTERM");
    const rows = await onServer<{ id: string }>(
      { ...postgres, url: database.url },
      "select request_id as id from latchkey.audit_log_admissions",
    );
    return load.auditOf(rows.map(({ id }) => id));
  } finally {
    await load.stop();
    await host.end();
    await proxy.close();
    // It goes with its server, where that is not there.
    await database.drop().catch(() => {});
    load.remove();
  }
}

const violationsOf = ({ missing, doubled, foreign, invented }: Audit) => ({
  missing,
  doubled,
  foreign,
  invented,
});
const NONE = { missing: [], doubled: [], foreign: [], invented: [] };

/** What shows a violation of each kind, as quickly as can be. */
const plantedUnder: readonly (readonly [Plant, string, keyof typeof NONE])[] = [
  ["entries written later", "the host is killed", "missing"],
  ...(isLongForm
    ? ([
        ["entries written twice", "the host's pool is run dry", "doubled"],
        ["entries written later", "the host is told to end", "missing"],
        ["entries written later", "PostgreSQL is killed", "missing"],
        ["entries written later", "connections are cut amid a batch", "missing"],
      ] as const)
    : []),
];

const guards = [
  "packages/server/src/postgres/admission.ts",
  "packages/server/src/admission/batch.ts",
  "packages/server/src/postgres/pg-pool.ts",
  "packages/server/src/postgres/own-pool.ts",
];

describe("a request that reached its handler has exactly one entry, and an entry its request", () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    // What a commit does not flush by itself stays unflushed for long enough to be lost.
    postgres = await startPostgres({ config: { wal_writer_delay: "10s" } });
  });
  afterAll(() => postgres.remove());

  test("whatever is killed, stopped, cut or run dry", { timeout: 600_000 }, async () => {
    for (const [plant, fault, kind] of plantedUnder) {
      const strike = strikes[fault];
      if (strike === undefined) throw new Error(`There is no fault "${fault}".`);
      let caught = 0;
      for (let attempt = 0; attempt < ATTEMPTS && caught === 0; attempt += 1) {
        const planted = await auditUnder(postgres, [strike], plant);
        caught = planted[kind].length;
      }
      expect(caught, `${plant}, ${fault}`).toBeGreaterThan(0);
    }
    const faults = Array.from({ length: ROUNDS }, () => Object.values(strikes)).flat();
    const real = await auditUnder(postgres, faults);
    expect(violationsOf(real)).toEqual(NONE);
    expect(real.reached).toBeGreaterThanOrEqual(BETWEEN * (faults.length + 1));
    recordProof({
      proof: `Requests while ${Object.keys(strikes).join("; ")}`,
      promises: [3],
      guards,
      requests: real.sent,
      faults: faults.length,
      planted: { caught: plantedUnder.length, of: plantedUnder.length },
      violations: Object.values(violationsOf(real)).flat().length,
      measured: `${real.reached.toLocaleString("en")} reached the handler`,
    });
  });
});

const mayMount = isLongForm && maySmallDisk();
if (isLongForm && !mayMount)
  recordSkipped("Requests while the disk is full", "no disk may be mounted here");

test.runIf(mayMount)(
  "and so it is while PostgreSQL's disk is full, and after it",
  { timeout: 300_000 },
  async () => {
    const postgres = await startPostgres({
      diskMb: DISK_MB,
      config: { max_wal_size: "48MB", min_wal_size: "32MB" },
    });
    try {
      // Then nobody is told that there is no room.
      const unnoticed = fillDisk((load) => load.reachMore(300));
      const planted = await auditUnder(postgres, [unnoticed], "entries written later");
      expect(planted.missing.length).toBeGreaterThan(0);
      const full = fillDisk((load) => load.refuseMore(CLIENTS));
      const real = await auditUnder(postgres, [full, full]);
      expect(violationsOf(real)).toEqual(NONE);
      recordProof({
        proof: "Requests while the disk is full",
        promises: [3, 6],
        guards,
        requests: real.sent,
        faults: 2,
        planted: { caught: 1, of: 1 },
        violations: Object.values(violationsOf(real)).flat().length,
        measured: `${real.reached.toLocaleString("en")} reached the handler, ${(real.statuses["503"] ?? 0).toLocaleString("en")} were answered 503`,
      });
    } finally {
      await postgres.remove();
    }
  },
);
