import { setTimeout as delay } from "node:timers/promises";
import { CompiledQuery, Kysely, PGliteDialect, PostgresDialect, WithSchemaPlugin } from "kysely";
import type { PGlite as KyselyPglite, PostgresPool, Transaction } from "kysely";
import { LatchkeyError } from "../errors.ts";
import { beginWithin } from "./one-connection.ts";
import { openOwnPool, openSiblingPool } from "./own-pool.ts";
import { boundedPool, isSqlError, within } from "./pg-pool.ts";
import type { BoundedPool, PgPool } from "./pg-pool.ts";
import { prepareOnPglite, prepareOnPool } from "./prepared-statement.ts";
import type { Prepare } from "./prepared-statement.ts";
import type { Tables } from "./tables.ts";
import { transact } from "./transact.ts";

/** What Latchkey needs of a PGlite instance. */
export type PgliteDatabase = KyselyPglite & {
  exec(text: string): Promise<readonly { rows: unknown[] }[]>;
};

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
  /**
   * Sets connections apart, so that what is prepared on them waits for nothing else; PGlite has one for all. Statements
   * are repeated when the database asks for it.
   */
  readonly reserve: (own: { readonly connections: number; readonly timeoutMs: number }) => Prepare;
  /**
   * Runs work in one transaction, again from the start when the database asks for it. It is rolled back where `undoIf` says
   * so of what came of it.
   */
  readonly transaction: <T>(
    work: (transaction: Transaction<Tables>) => Promise<T>,
    undoIf?: (outcome: T) => boolean,
  ) => Promise<T>;
  /** Ends what was opened here; a pool or instance of the host's is left alone. */
  readonly close: () => Promise<void>;
  /** Whether it works inside this process, which stands still meanwhile. */
  readonly isInProcess: boolean;
  /** Whether `close` was called: then nothing more is to be asked of it, also where the host's pool still stands. */
  readonly isClosed: () => boolean;
}

const RETRIED = new Set(["40001", "40P01"]);
/** Of many that change the same rows at once, a SERIALIZABLE database lets one through at a time. */
const ATTEMPTS = 12;
const LONGEST_DELAY_MS = 250;

/** The SQLSTATEs, and classes of them, that speak of the server's condition and not of the statement's. */
const CONDITIONS = /^(?:08|25006|25P03|25P04|28|3D000|53|55P03|57|58)/;

/** No such table, no such schema. */
const ABSENT = new Set(["42P01", "3F000"]);

/** Whether a statement failed for what was in it: data that the database cannot hold. */
export function isDataError(error: unknown): boolean {
  return isSqlError(error) && /^(?:22|23|54)/.test(error.code);
}

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

// Proved in test/faults/portability.test.ts.
async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const again = isSqlError(error) && RETRIED.has(error.code) && attempt < ATTEMPTS;
      if (!again) throw translate(error);
      await delay(Math.random() * Math.min(10 * 2 ** attempt, LONGEST_DELAY_MS));
    }
  }
}

function isPglite(source: DatabaseSource): source is PgliteDatabase {
  return typeof source !== "string" && "waitReady" in source;
}

/** Kysely's type also has cursors, which nothing here uses. */
const forKysely = (pool: BoundedPool): PostgresPool => pool as unknown as PostgresPool;

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
  const hasOneConnection = isPglite(source);
  // What waits for a connection of a pool is bounded there.
  const inTime = <T>(statement: Promise<T>): Promise<T> =>
    hasOneConnection ? within(statement, { ms: timeoutMs, what: "A statement" }) : statement;
  const dialect =
    typeof source === "string"
      ? new PostgresDialect({
          pool: async () => forKysely(await openOwnPool(source, { max: 10, timeoutMs, onError })),
        })
      : isPglite(source)
        ? new PGliteDialect({ pglite: source })
        : new PostgresDialect({ pool: forKysely(boundedPool(source, timeoutMs)) });
  const kysely = new Kysely<Tables>({ dialect, plugins: [new WithSchemaPlugin(schema)] });
  let closing: Promise<void> | undefined;
  const reserved: Promise<BoundedPool>[] = [];
  const prepareOn = ({ max, timeoutMs: ms }: { max: number; timeoutMs: number }): Prepare => {
    if (isPglite(source)) return prepareOnPglite(source, ms);
    let pool: Promise<BoundedPool> | undefined;
    return prepareOnPool(async () => {
      if (closing !== undefined) throw new LatchkeyError("unavailable", "The service is closed.");
      if (pool === undefined) {
        const bounds = { max, timeoutMs: ms, onError };
        pool =
          typeof source === "string"
            ? openOwnPool(source, bounds)
            : Promise.resolve(openSiblingPool(source, bounds));
        reserved.push(pool);
      }
      return pool;
    });
  };
  const close = async (): Promise<void> => {
    // One that could not be opened has said so to whoever asked for it.
    for (const opened of await Promise.allSettled(reserved)) {
      if (opened.status === "fulfilled") await opened.value.end();
    }
    if (typeof source === "string") await kysely.destroy();
  };
  return {
    schema: `"${schema}"`,
    run: (work) => retried(() => inTime(work(kysely))),
    query: async <Row>(text: string, values: readonly unknown[]) => {
      const result = await retried(() =>
        inTime(kysely.executeQuery<Row>(CompiledQuery.raw(text, [...values]))),
      );
      return result.rows;
    },
    reserve: ({ connections, timeoutMs: ms }) => {
      const prepare = prepareOn({ max: connections, timeoutMs: ms });
      return <Row>(text: string) => {
        const { run } = prepare<Row>(text);
        return { run: (values) => retried(() => run(values)) };
      };
    },
    transaction: (work, undoIf) =>
      retried(() =>
        hasOneConnection
          ? beginWithin(timeoutMs, (begin) =>
              transact(kysely, (transaction) => (begin(), work(transaction)), undoIf),
            )
          : transact(kysely, work, undoIf),
      ),
    isInProcess: isPglite(source),
    isClosed: () => closing !== undefined,
    close: () => (closing ??= close()),
  };
}
