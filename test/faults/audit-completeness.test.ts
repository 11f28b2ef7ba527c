// Guards the statement that admits (packages/server/src/postgres/admission.ts, admission/batch.ts) and what carries it
// (postgres/pg-pool.ts, own-pool.ts, database.ts): a verdict counts only once its entry is committed.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditUnder, BETWEEN, CLIENTS } from "../support/audit/audit-under.ts";
import type { Audit } from "../support/audit/audited-load.ts";
import { DISK_MB, fillDisk } from "../support/audit/full-disk.ts";
import { strikes } from "../support/audit/strikes.ts";
import type { Plant } from "../support/host-process.ts";
import { maySmallDisk } from "../support/postgres/small-disk.ts";
import { startPostgres } from "../support/postgres/start-postgres.ts";
import type { PostgresServer } from "../support/postgres/start-postgres.ts";
import { isLongForm, recordProof, recordSkipped } from "../support/proof.ts";

const ROUNDS = isLongForm ? 5 : 1;
/** On a busy machine what is written later may come in time. */
const ATTEMPTS = 8;

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
