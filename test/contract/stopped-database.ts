import type { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { pglite } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { createDatabase } from "../support/postgres/create-database.ts";

/** A database whose clock stands still, to the millisecond, until the test moves it. */
export interface StoppedDatabase extends OpenDatabase {
  /** Where the database is, for a program; its clock stands still there too. PGlite has no address. */
  readonly url: string | undefined;
  readonly setClock: (instant: Date) => Promise<void>;
  /** Holds every table of the service for as long as the work takes, so that all others wait. */
  readonly whileAway: (work: () => Promise<void>) => Promise<void>;
  /** Takes a table away for as long as the work takes. */
  readonly whileFaulty: (work: () => Promise<void>) => Promise<void>;
}

/**
 * The clock that the service's statements ask: found before the database's own. Each statement is a microsecond later
 * than the one before, so that entries are in the order in which they were written.
 */
const CLOCK = [
  "create schema clock",
  "create table clock.stopped (instant timestamptz not null)",
  "insert into clock.stopped values (now())",
  "create sequence clock.ticks",
  `create function clock.statement_timestamp() returns timestamptz stable language plpgsql as $$
    begin
      if current_setting('clock.statement', true)
        is distinct from pg_catalog.statement_timestamp()::text then
        perform set_config('clock.statement', pg_catalog.statement_timestamp()::text, true);
        perform set_config('clock.tick', nextval('clock.ticks')::text, true);
      end if;
      return (select instant from clock.stopped)
        + least(999, current_setting('clock.tick')::int) * interval '1 microsecond';
    end $$`,
];
const PATH = "clock,pg_catalog";

const TABLES =
  "latchkey.api_keys, latchkey.api_key_secrets, latchkey.audit_log_admissions, latchkey.audit_log_entries";

type Own = Pick<StoppedDatabase, "source" | "query" | "close" | "url" | "whileAway">;

async function stopped(own: Own): Promise<StoppedDatabase> {
  const { query } = own;
  for (const statement of CLOCK) await query(statement);
  return {
    ...own,
    setClock: async (instant) => {
      await query(
        "with reset as (select setval('clock.ticks', 1)) update clock.stopped set instant = $1 from reset",
        [instant],
      );
    },
    whileFaulty: async (work) => {
      await query("alter table latchkey.api_key_secrets rename to taken_away");
      try {
        await work();
      } finally {
        await query("alter table latchkey.taken_away rename to api_key_secrets");
      }
    },
  };
}

export async function stoppedPglite(): Promise<StoppedDatabase> {
  const database = await pglite.open();
  // That is what this kind of database hands over.
  const instance = database.source as unknown as PGlite;
  const own = await stopped({
    ...database,
    url: undefined,
    whileAway: (work) => instance.runExclusive(work),
  });
  await instance.query(`set search_path = ${PATH}`);
  return own;
}

export async function stoppedPostgres(): Promise<StoppedDatabase> {
  const { url, drop } = await createDatabase();
  const ownPool = new pg.Pool({ connectionString: url, max: 2 });
  const stoppedUrl = new URL(url);
  stoppedUrl.searchParams.set("options", `-c search_path=${PATH}`);
  const pool = new pg.Pool({ connectionString: stoppedUrl.href, max: 10 });
  for (const one of [ownPool, pool]) one.on("error", () => {});
  return stopped({
    source: pool,
    url: stoppedUrl.href,
    query: async <Row>(text: string, values?: unknown[]) =>
      (await ownPool.query(text, values)).rows as Row[],
    whileAway: async (work) => {
      const client = await ownPool.connect();
      try {
        await client.query("begin");
        await client.query(`lock table ${TABLES} in access exclusive mode`);
        await work();
      } finally {
        await client.query("rollback");
        client.release();
      }
    },
    close: async () => {
      await pool.end();
      await ownPool.end();
      await drop();
    },
  });
}
