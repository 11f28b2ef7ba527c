import type { DatabaseSource } from "@latchkey/server";
import { migrate, migrationState, openDatabase } from "@latchkey/server/postgres";
import type { Database } from "@latchkey/server/postgres";

interface SchemaOptions {
  /** How long to wait for a connection, and for a statement, in milliseconds. Default 5,000. */
  readonly timeoutMs?: number;
  /** Told of connections that break while idle. Default nobody. */
  readonly onError?: (error: unknown) => void;
}

/** The schema of the service: API keys and the audit log. */
export const openServiceSchema = (source: DatabaseSource, options?: SchemaOptions): Database =>
  open(source, "latchkey", options);

/** The schema of what is the program's own: who is signed in. Who embeds the service needs none. */
export const openProgramSchema = (source: DatabaseSource, options?: SchemaOptions): Database =>
  open(source, "latchkey_program", options);

const programMigrations = new URL("../migrations/", import.meta.url);

/** Brings the program's own schema up to date. */
export async function migrateProgramSchema(database: Database): Promise<void> {
  await migrate(database, programMigrations);
}

/** How far the program's own schema is. */
export const programMigrationState = (database: Database): ReturnType<typeof migrationState> =>
  migrationState(database, programMigrations);

function open(
  source: DatabaseSource,
  schema: string,
  { timeoutMs = 5_000, onError = () => undefined }: SchemaOptions = {},
): Database {
  return openDatabase(source, { schema, timeoutMs, onError });
}
