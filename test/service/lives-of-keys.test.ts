import type { createKeyService } from "@latchkey/server";
import fc from "fast-check";
import pg from "pg";
import { expect, test } from "vitest";
import { createDatabase } from "../support/postgres/create-database.ts";
import { faultsOfLife } from "../support/live-a-life.ts";
import { lifePlans } from "../support/life-plans.ts";
import { plantedKeyService } from "../support/planted-key-service.ts";
import { lockingNothing, rememberingVerdicts } from "../support/plants.ts";
import { startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

const INSTANCES = 3;
const isAll = process.env["LATCHKEY_TEST_ALL"] === "1";
const RUNS = isAll ? 300 : 20;
// A life takes 0.2 s, beside other tests.
const LONGEST_MS = isAll ? 300_000 : 60_000;

interface Planted {
  readonly pool?: (pool: pg.Pool) => pg.Pool;
  readonly create?: typeof createKeyService;
  /** SQL that is run once the tables are there. */
  readonly sql?: string;
}

/** Runs three instances on a database of their own, each with its own connections. */
async function onInstances(
  planted: Planted,
  work: (
    services: readonly [RunningService, ...RunningService[]],
    query: <Row>(text: string, values?: unknown[]) => Promise<Row[]>,
  ) => Promise<void>,
): Promise<void> {
  const database = await createDatabase();
  const pools: pg.Pool[] = [];
  const services: RunningService[] = [];
  try {
    for (let count = 0; count < INSTANCES; count += 1) {
      const pool = new pg.Pool({ connectionString: database.url, max: 6 });
      pools.push(pool);
      const { create } = planted;
      const own = create === undefined ? {} : { create };
      services.push(await startService(planted.pool?.(pool) ?? pool, own));
    }
    const admin = new pg.Pool({ connectionString: database.url, max: 2 });
    pools.push(admin);
    if (planted.sql !== undefined) await admin.query(planted.sql);
    const [first, ...rest] = services;
    if (first === undefined) throw new Error("There is no instance.");
    await work([first, ...rest], async (text, values) => (await admin.query(text, values)).rows);
  } finally {
    for (const service of services) await service.close();
    for (const pool of pools) await pool.end();
    await database.drop();
  }
}

test(
  "rotated, ended, revoked, updated and used at once, on several instances: two secrets work at the most, none after its end was answered, and each change has one entry",
  async () => {
    await onInstances({}, async (services, query) => {
      await fc.assert(
        fc.asyncProperty(lifePlans, async (plan) => {
          expect(await faultsOfLife(services, { query }, plan)).toEqual([]);
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
      expect(services.flatMap(({ failures }) => failures)).toEqual([]);
    });
  },
  LONGEST_MS,
);

test.each<[what: string, planted: Planted, fault: RegExp]>([
  [
    "changes that do not wait for one another",
    { pool: lockingNothing },
    /secrets work|entries|answered 5/,
  ],
  [
    "verdicts that are remembered for a second",
    { create: plantedKeyService(rememberingVerdicts) },
    /after its secret's end was accepted/,
  ],
  [
    "an old secret that is not ended",
    {
      sql: `create function latchkey.keep() returns trigger language plpgsql as $$ begin
          if old.valid_until is not null then return null; end if; return new; end $$;
        create trigger keep before update of valid_until on latchkey.api_key_secrets
          for each row execute function latchkey.keep()`,
    },
    /3 secrets work/,
  ],
  [
    "an entry that is written twice",
    {
      sql: `create function latchkey.again() returns trigger language plpgsql as $$ begin
          if pg_trigger_depth() = 1 and new.action = 'api_key.rotated' then
            insert into latchkey.audit_log_entries select (new).*; end if; return new; end $$;
        alter table latchkey.audit_log_entries drop constraint audit_log_entries_pkey;
        create trigger again after insert on latchkey.audit_log_entries
          for each row execute function latchkey.again()`,
    },
    /1 rotated, 2 entries|\d rotated, \d entries/,
  ],
])(
  "it is noticed where there are %s",
  async (_, planted, fault) => {
    await onInstances(planted, async (services, query) => {
      const found: string[] = [];
      for (const plan of fc.sample(lifePlans, { numRuns: 60, seed: 7 })) {
        found.push(...(await faultsOfLife(services, { query }, plan)));
        if (found.some((one) => fault.test(one))) break;
      }
      expect(found.filter((one) => fault.test(one))).not.toEqual([]);
    });
  },
  60_000,
);
