import { appendFileSync } from "node:fs";
import type { DatabaseSource } from "@latchkey/server";
import pg from "pg";
import { lendPglite, takePgliteBack } from "./lent-pglite.ts";
import { createDatabase } from "./postgres/create-database.ts";
import { installedPostgres } from "./postgres/binaries.ts";
import { startPortableProxy } from "./postgres/portable-proxy.ts";
import type { PortableProxy } from "./postgres/portable-proxy.ts";
import { startPostgres } from "./postgres/start-postgres.ts";
import type { PostgresServer } from "./postgres/start-postgres.ts";

/** An empty database, as a host would hand it to the service. */
export interface OpenDatabase {
  readonly source: DatabaseSource;
  /** Looks in by a way of the test's own. */
  readonly query: <Row>(text: string, values?: unknown[]) => Promise<Row[]>;
  readonly close: () => Promise<void>;
}

/** A kind of database that the service runs on. */
export interface DatabaseKind {
  readonly name: string;
  readonly open: () => Promise<OpenDatabase>;
}

async function onPool(url: string, drop: () => Promise<void>): Promise<OpenDatabase> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // Tests stop servers under it.
  pool.on("error", () => {});
  return {
    source: pool,
    query: async (text, values) => (await pool.query(text, values)).rows,
    close: async () => {
      await pool.end();
      await drop();
    },
  };
}

export const pglite: DatabaseKind = {
  name: "PGlite",
  open: async () => {
    const instance = await lendPglite();
    return {
      source: instance,
      query: async <Row>(text: string, values?: unknown[]) =>
        (await instance.query<Row>(text, values)).rows,
      close: () => takePgliteBack(instance),
    };
  },
};

export const postgres: DatabaseKind = {
  name: "PostgreSQL",
  open: async () => {
    const database = await createDatabase();
    return onPool(database.url, () => database.drop());
  },
};

/** PostgreSQL as a distributed one is: without what those lack, SERIALIZABLE, and asking for each transaction twice. */
const portable: DatabaseKind = {
  name: "portable PostgreSQL",
  open: async () => {
    const database = await createDatabase();
    const own = await onPool(database.url, () => database.drop());
    const name = new URL(database.url).pathname.slice(1);
    await own.query(`alter database ${name} set default_transaction_isolation = serializable`);
    const proxy = await startPortableProxy(database.url);
    const pool = new pg.Pool({ connectionString: proxy.url, max: 10 });
    pool.on("error", () => {});
    return {
      source: pool,
      query: own.query,
      close: async () => {
        await pool.end();
        reportPortable(proxy);
        await proxy.close();
        await own.close();
      },
    };
  },
};

/** Tells the test that has asked for this profile what was asked for. */
function reportPortable({ asked, statements, refused, failed }: PortableProxy): void {
  const file = process.env["LATCHKEY_TEST_PORTABLE_REPORT"];
  if (file === undefined) return;
  const report = { asked: asked(), statements: [...statements], refused, failed: failed() };
  appendFileSync(file, `${JSON.stringify(report)}\n`);
}

/** One server for all tests of this process, with which it ends. */
let server15: Promise<PostgresServer> | undefined;

const postgres15: DatabaseKind = {
  name: "PostgreSQL 15",
  open: async () => {
    server15 ??= startPostgres({ version: 15 });
    const database = await createDatabase((await server15).url);
    return onPool(database.url, () => database.drop());
  },
};

/** The databases that every behaviour is tested on. */
const isPortable = process.env["LATCHKEY_TEST_PROFILE"] === "portable";
const usual: readonly DatabaseKind[] = isPortable ? [portable] : [pglite, postgres];

/** The oldest PostgreSQL too, where it is installed. */
export const databasesAndOldest: readonly DatabaseKind[] =
  isPortable || installedPostgres(15) === undefined ? usual : [...usual, postgres15];

/** The usual ones; with what takes longer (`npm run test:all`), the oldest PostgreSQL too. */
export const databases: readonly DatabaseKind[] =
  process.env["LATCHKEY_TEST_ALL"] === "1" ? databasesAndOldest : usual;
