import { readFile, readdir } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { CompiledQuery } from "kysely";
import { LatchkeyError } from "../errors.ts";
import type { Database } from "./database.ts";
import { isSqlError } from "./pg-pool.ts";

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly url: URL;
}

/** A migration that the database has. */
export type AppliedMigration = Pick<Migration, "number" | "name">;

/** Reads which migrations the database has, in order; row 0 is the lock. */
export const appliedStatement = (schema: string): string =>
  `select number, name from ${schema}.migrations where number > 0 order by number`;

const OWN = new URL("../../migrations/", import.meta.url);

/** Two sessions that create the same schema or table at once: the loser has only to look again. */
const RACES = new Set(["23505", "42710", "42P06", "42P07"]);
const ATTEMPTS = 20;

/** The migrations of a folder, Latchkey's own by default, in order. */
export async function migrationsIn(folder: URL = OWN): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).toSorted();
  return names.map((name) => ({
    number: Number(name.slice(0, 4)),
    name: name.slice(5, -4),
    url: new URL(name, folder),
  }));
}

/** Creates the schema and the table of migrations, where they are missing. */
async function prepare({ query, schema }: Database): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const name = schema.slice(1, -1);
      // Asked first, so that a role that may not create schemas can be given one.
      const found = await query("select 1 from pg_catalog.pg_namespace where nspname = $1", [name]);
      if (found.length === 0) await query(`create schema ${schema}`, []);
      await query(
        `create table if not exists ${schema}.migrations (number integer primary key, name text not null, applied_at timestamptz)`,
        [],
      );
      // Row 0 is the lock that migrators take in turn.
      await query(
        `insert into ${schema}.migrations (number, name) values (0, 'lock') on conflict (number) do nothing`,
        [],
      );
      return;
    } catch (error) {
      if (!isSqlError(error) || !RACES.has(error.code) || attempt === ATTEMPTS) throw error;
      await delay(Math.random() * 50);
    }
  }
}

/** Splits a file of migrations at the semicolons that end a line; PGlite's protocol takes one statement at a time. */
function statementsOf(text: string): string[] {
  const withoutComments = text.replace(/^[ \t]*--.*$/gm, "");
  return withoutComments
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

// Proved in test/faults/upgrade.test.ts.
/**
 * Brings the schema up to date; each migration is applied once, in order. Any number of instances may run it at once:
 * the row of the lock makes them wait for one another, and those that come later find nothing to do.
 *
 * @param folder Numbered `.sql` files (`0001_name.sql`) whose tables are named without a schema. Latchkey's own by default.
 * @throws LatchkeyError `schema_too_new` if the database knows migrations that this version does not.
 */
export async function migrate(database: Database, folder: URL = OWN): Promise<void> {
  const migrations = await migrationsIn(folder);
  await prepare(database);
  const texts = new Map<number, string>();
  for (const { number, url } of migrations) texts.set(number, await readFile(url, "utf8"));
  await database.transaction(async (transaction) => {
    const run = async <Row = never>(text: string, values: readonly unknown[] = []) =>
      (await transaction.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
    const applied = () => run<AppliedMigration>(appliedStatement(database.schema));
    if (isUpToDate(database, migrations, await applied())) return;
    // Changed, not only locked: where transactions see the state of their beginning, those that have waited are told to
    // begin again, and find what was applied meanwhile.
    await run(
      `update ${database.schema}.migrations set applied_at = statement_timestamp() where number = 0`,
    );
    const done = new Set((await applied()).map(({ number }) => number));
    await run(`set local search_path to ${database.schema}`);
    for (const { number, name } of migrations) {
      if (done.has(number)) continue;
      for (const statement of statementsOf(texts.get(number) ?? "")) await run(statement);
      await run(
        `insert into ${database.schema}.migrations (number, name, applied_at) values ($1, $2, statement_timestamp())`,
        [number, name],
      );
    }
  });
}

/** @throws LatchkeyError `schema_too_new`. */
function isUpToDate(
  { schema }: Database,
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
): boolean {
  const known = new Map(migrations.map(({ number, name }) => [number, name]));
  const newer = applied.find(({ number, name }) => known.get(number) !== name);
  if (newer !== undefined) {
    throw new LatchkeyError(
      "schema_too_new",
      `The schema ${schema} has migration ${newer.number} (${newer.name}), which this version of Latchkey does not know. Run the newer version.`,
    );
  }
  return applied.length === migrations.length;
}
