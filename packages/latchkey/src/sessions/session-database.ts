import type { DatabaseSource } from "@latchkey/server";
import { migrate, openDatabase } from "@latchkey/server/postgres";
import type { Database } from "@latchkey/server/postgres";

/** Where the program keeps what is its own: who is signed in. */
export function openSessionDatabase(
  source: DatabaseSource,
  { onError }: { readonly onError: (error: unknown) => void },
): Database {
  return openDatabase(source, { schema: "latchkey_program", timeoutMs: 5_000, onError });
}

/** Brings the program's own schema up to date. */
export async function migrateSessions(database: Database): Promise<void> {
  await migrate(database, new URL("../../migrations/", import.meta.url));
}

/** Of the rows in `sessions`, those that have ended neither by their age nor by lying idle. */
export const isAlive = `expires_at > now() and last_seen_at + idle_seconds * interval '1 second' > now()`;
