import { setTimeout as delay } from "node:timers/promises";
import { CompiledQuery, Kysely, PGliteDialect, PostgresDialect, WithSchemaPlugin } from "kysely";
import type { PGlite as KyselyPglite, Transaction } from "kysely";
import { LatchkeyError } from "../errors.ts";
import { boundedPool, isSqlError } from "./pg-pool.ts";
import type { PgPool } from "./pg-pool.ts";
import type { Tables } from "./tables.ts";

/** What Latchkey needs of a PGlite instance. */
export type PgliteDatabase = KyselyPglite;

/** A `pg` Pool, a PGlite instance, or the connection string of a PostgreSQL database. */
export type DatabaseSource = PgPool | PgliteDatabase | string;

/** The one way to the database, the same on PostgreSQL and on PGlite. */
export interface Database {
  /** The schema's name, quoted for SQL. */
  readonly schema: string;
  /** Runs one or more statements, each in a transaction of its own. */
  readonly run: <T>(work: (kysely: Kysely<Tables>) => Promise<T>) => Promise<T>;
  /** Runs one statement of plain SQL. */
  readonly query: <Row>(text: string, values: readonly unknown[]) => Promise<Row[]>;
  /** Runs work in one transaction, again from the start when the database asks for it. */
  readonly transaction: <T>(work: (transaction: Transaction<Tables>) => Promise<T>) => Promise<T>;
  /** Ends what was opened here; a pool or instance of the host's is left alone. */
  readonly close: () => Promise<void>;
  /** Whether `close` was called: then nothing more is to be asked of it, also where the host's pool still stands. */
  readonly isClosed: () => boolean;
}

const RETRIED = new Set(["40001", "40P01"]);
const ATTEMPTS = 5;

/** The SQLSTATEs, and classes of them, that speak of the server's condition and not of the statement's. */
const CONDITIONS = /^(?:08|25006|25P03|25P04|28|3D000|53|55P03|57|58)/;

/** No such table, no such schema. */
const ABSENT = new Set(["42P01", "3F000"]);

/** Turns an error of a driver into Latchkey's own where it says that the database is not there for us now. */
function translate(error: unknown): unknown {
  if (error instanceof LatchkeyError) return error;
  if (isSqlError(error) && ABSENT.has(error.code)) {
    return new LatchkeyError("not_migrated", undefined, error);
  }
  if (isSqlError(error) && !CONDITIONS.test(error.code) && !RETRIED.has(error.code)) return error;
  // Without an SQLSTATE it comes from the driver or the network: refused, reset, timed out, closed.
  const isDrivers = isSqlError(error) || (error instanceof Error && !isMistake(error));
  return isDrivers ? new LatchkeyError("unavailable", undefined, error) : error;
}

/** Errors that only a fault in the code raises. */
function isMistake(error: Error): boolean {
  return [TypeError, RangeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind);
}

async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const again = isSqlError(error) && RETRIED.has(error.code) && attempt < ATTEMPTS;
      if (!again) throw translate(error);
      await delay(Math.random() * 10 * 2 ** attempt);
    }
  }
}

function isPglite(source: PgPool | PgliteDatabase): source is PgliteDatabase {
  return "waitReady" in source;
}

async function poolOf(
  connectionString: string,
  timeoutMs: number,
  onError: (error: unknown) => void,
): Promise<PgPool> {
  const { default: pg } = await import("pg").catch((error: unknown) => {
    const message = "database is a connection string: install pg, or hand over a Pool.";
    throw new LatchkeyError("invalid_options", message, error);
  });
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: timeoutMs,
    application_name: "latchkey",
    // Else a connection to a machine that has gone away is found out only by a timeout.
    keepAlive: true,
    // The server gives up too, and frees what the statement holds.
    statement_timeout: timeoutMs,
    idle_in_transaction_session_timeout: 2 * timeoutMs,
  });
  // Without a listener, an idle connection that breaks would end the process.
  pool.on("error", onError);
  return pool;
}

/** Opens a database; nothing is asked of it yet. */
export function openDatabase(
  source: DatabaseSource,
  options: {
    readonly schema: string;
    /** How long to wait for a connection, and for a statement, in milliseconds. */
    readonly timeoutMs: number;
    readonly onError: (error: unknown) => void;
  },
): Database {
  const { schema, timeoutMs, onError } = options;
  const dialect =
    typeof source === "string"
      ? new PostgresDialect({
          pool: async () => boundedPool(await poolOf(source, timeoutMs, onError), timeoutMs),
        })
      : isPglite(source)
        ? new PGliteDialect({ pglite: source })
        : new PostgresDialect({ pool: boundedPool(source, timeoutMs) });
  const kysely = new Kysely<Tables>({ dialect, plugins: [new WithSchemaPlugin(schema)] });
  let closed = false;
  return {
    schema: `"${schema}"`,
    run: (work) => retried(() => work(kysely)),
    query: async <Row>(text: string, values: readonly unknown[]) => {
      const result = await retried(() =>
        kysely.executeQuery<Row>(CompiledQuery.raw(text, [...values])),
      );
      return result.rows;
    },
    transaction: (work) => retried(() => kysely.transaction().execute(work)),
    isClosed: () => closed,
    close: async () => {
      closed = true;
      if (typeof source === "string") await kysely.destroy();
    },
  };
}
