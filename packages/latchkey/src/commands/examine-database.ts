import type { DatabaseSource } from "@latchkey/server";
import { migrationState } from "@latchkey/server/postgres";
import type { Database } from "@latchkey/server/postgres";
import { describeCause } from "../failure.ts";
import { openProgramDatabase } from "../program-database.ts";
import { openProgramSchema, openServiceSchema, programMigrationState } from "../schemas.ts";
import { ok } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { judgeClock } from "./judge-clock.ts";

const OLDEST = 15;
const nothing = (): void => undefined;

/** Looks at a PostgreSQL database, and changes nothing. */
export async function examineDatabase(url: string): Promise<Finding[]> {
  const { source, place, close } = await openProgramDatabase(
    { url },
    { onError: nothing, onStop: nothing },
  );
  try {
    return await examineSource(source, { place, advice: reachAdvice });
  } finally {
    await close();
  }
}

const reachAdvice =
  "Look whether it runs, and whether host, port, name, user and password in --database-url or DATABASE_URL are right.";

/** Looks at a database that is open. */
export async function examineSource(
  source: DatabaseSource,
  { place, advice }: { readonly place: string; readonly advice: string },
): Promise<Finding[]> {
  const database = openServiceSchema(source);
  const reached = await examineReach(database, place, advice);
  if (reached.verdict === "fail") return [reached];
  return [
    reached,
    await attempt("version", () => examineVersion(database)),
    await attempt("writes", () => examineWrites(database)),
    await attempt("migrations", () => examineMigrations(database)),
    await attempt("sign-in", () => examineSignIn(source)),
    await attempt("synchronous_commit", () => examineDurability(database)),
    await attempt("clock", () => examineClock(database)),
  ];
}

async function attempt(check: string, look: () => Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    return { check, verdict: "skipped", found: `could not be looked at: ${describeCause(error)}` };
  }
}

async function examineReach(database: Database, place: string, advice: string): Promise<Finding> {
  try {
    const began = performance.now();
    await database.query("select 1", []);
    const ms = Math.max(1, Math.round(performance.now() - began));
    return ok("database", `${place} answers after ${ms} ms`);
  } catch (error) {
    const found = `${place} does not: ${describeCause(error)}`;
    return { check: "database", verdict: "fail", found, advice };
  }
}

async function settingOf(database: Database, name: string): Promise<string> {
  const [row] = await database.query<{ setting: string }>("select current_setting($1) as setting", [
    name,
  ]);
  return row?.setting ?? "";
}

async function examineVersion(database: Database): Promise<Finding> {
  const version = await settingOf(database, "server_version");
  if (Number.parseInt(version, 10) >= OLDEST) return ok("version", `PostgreSQL ${version}`);
  return {
    check: "version",
    verdict: "fail",
    found: `PostgreSQL ${version}`,
    advice: `Upgrade it to ${OLDEST} or later.`,
  };
}

async function examineMigrations(database: Database): Promise<Finding> {
  const { pending, unknown } = await migrationState(database);
  if (unknown.length > 0) {
    return {
      check: "migrations",
      verdict: "fail",
      found: `there are some of a newer version: ${unknown.join(", ")}`,
      advice: "Use that version of Latchkey, or a later one.",
    };
  }
  if (pending.length === 0) return ok("migrations", "all applied");
  return {
    check: "migrations",
    verdict: "fail",
    found: `not applied: ${pending.join(", ")}`,
    advice: 'Run "latchkey migrate", or start "latchkey serve", which does it too.',
  };
}

async function examineWrites(database: Database): Promise<Finding> {
  if ((await settingOf(database, "transaction_read_only")) === "off") return ok("writes", "taken");
  return {
    check: "writes",
    verdict: "fail",
    found: "not taken: this is a standby, or made read-only",
    advice: "Name the primary, or look whether default_transaction_read_only is on.",
  };
}

async function examineSignIn(source: DatabaseSource): Promise<Finding> {
  const { pending, unknown } = await programMigrationState(openProgramSchema(source));
  if (pending.length === 0 && unknown.length === 0) return ok("sign-in", "its tables are there");
  return {
    check: "sign-in",
    verdict: "warn",
    found: "its tables are not those of this version",
    advice: 'Run "latchkey migrate" before "latchkey serve", which does it too.',
  };
}

async function examineDurability(database: Database): Promise<Finding> {
  const setting = await settingOf(database, "synchronous_commit");
  const fsync = await settingOf(database, "fsync");
  const check = "synchronous_commit";
  if (setting === "off" || fsync === "off") {
    return {
      check,
      verdict: "fail",
      found: `synchronous_commit is ${setting}, fsync is ${fsync}: a crash of the database can lose entries of requests that were carried out`,
      advice: "Switch both on, in postgresql.conf or by ALTER ROLE … SET synchronous_commit = on.",
    };
  }
  return ok(check, setting);
}

async function examineClock(database: Database): Promise<Finding> {
  const before = Date.now();
  const [row] = await database.query<{ ms: string }>(
    "select (extract(epoch from clock_timestamp()) * 1000)::text as ms",
    [],
  );
  const after = Date.now();
  const there = Number(row?.ms);
  // Its instant lies between the two.
  const apart = Math.round(there < before ? there - before : there > after ? there - after : 0);
  return judgeClock(apart, "The database's clock decides when keys expire.");
}
