import type { DatabaseSource } from "@latchkey/server";
import { migrationState } from "@latchkey/server/postgres";
import { Failure } from "../failure.ts";
import { openProgramDatabase } from "../program-database.ts";
import { openServiceSchema } from "../schemas.ts";
import { databaseFailure } from "../unavailable.ts";
import type { Reached } from "./client.ts";
import { reachByOwnEndpoint } from "./own-endpoint.ts";

/**
 * Opens a PostgreSQL database for a command. It must be up to date: other instances may serve from it, and to migrate it
 * is their, or a person's, decision.
 *
 * @throws Failure
 */
export async function reachDatabase(url: string): Promise<Reached> {
  const { source, place, close } = await openProgramDatabase(
    { url },
    { onError: () => undefined, onStop: () => undefined },
  );
  return reachByOwnEndpoint({ source, close, prepare: () => checkMigrated(source, place) });
}

async function checkMigrated(source: DatabaseSource, place: string): Promise<void> {
  const state = await migrationState(openServiceSchema(source)).catch((error: unknown) => {
    throw databaseFailure(error, place);
  });
  if (state.unknown.length > 0) {
    throw new Failure(
      `The database ${place} was migrated by a newer version of Latchkey. Use that version.`,
    );
  }
  if (state.pending.length > 0) {
    throw new Failure(
      `The database ${place} is not up to date. Run "latchkey migrate" with the same --database-url or DATABASE_URL.`,
    );
  }
}
