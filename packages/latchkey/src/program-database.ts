import type { DatabaseSource } from "@latchkey/server";
import type { Settings } from "./arguments.ts";
import type { MeasuredPool } from "./metrics/instruments.ts";
import type { StepDone } from "./upkeep/upkeep.ts";

/** The database that everything the program keeps is in. */
export interface ProgramDatabase {
  readonly source: DatabaseSource;
  /** A folder, or a URL without its password. */
  readonly place: string;
  close(): Promise<void>;
}

/**
 * Opens the embedded database, or a pool of connections to PostgreSQL, which is not asked anything yet.
 *
 * @param events.onError Told of connections that break while idle.
 * @param events.onStop Told once when the embedded database had to stop for good.
 * @param events.onUpkeep Told of each step of the embedded database's upkeep.
 * @param events.onPool Told of the pool of connections to PostgreSQL.
 */
export async function openProgramDatabase(
  database: Settings["database"],
  events: {
    readonly onError: (error: unknown) => void;
    readonly onStop: (error: Error) => void;
    readonly onUpkeep?: ((done: StepDone) => void) | undefined;
    readonly onPool?: ((pool: MeasuredPool) => void) | undefined;
  },
): Promise<ProgramDatabase> {
  if ("folder" in database) {
    // Each is loaded only where it is the one: it takes its time.
    const { openEmbeddedDatabase } = await import("./embedded/embedded-database.ts");
    const { folder } = database;
    // The rest of what stopping may take is the requests'.
    const embedded = await openEmbeddedDatabase(folder, {
      onStop: events.onStop,
      closeWithinMs: 2_000,
      upkeep: { onStep: events.onUpkeep },
    });
    return { source: embedded.pglite, place: folder, close: embedded.close };
  }
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({
    connectionString: database.url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    // The server gives up too, and frees what a statement holds.
    statement_timeout: 5_000,
    idle_in_transaction_session_timeout: 10_000,
    application_name: "latchkey",
  });
  // Without a listener, an idle connection that breaks would end the process.
  pool.on("error", events.onError);
  events.onPool?.(pool);
  return { source: pool, place: withoutPassword(database.url), close: () => pool.end() };
}

/** The user, host and database of a connection URL. Its parameters may hold a password too. */
function withoutPassword(url: string): string {
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username === "" ? "" : `${username}@`}${host}${pathname}`;
}
