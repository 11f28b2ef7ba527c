import { LatchkeyError } from "@latchkey/server";
import { migrationState, openDatabase } from "@latchkey/server/postgres";
import { describe, Failure } from "../failure.ts";
import { openProgramDatabase } from "../program-database.ts";
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

async function checkMigrated(
  source: Parameters<typeof openDatabase>[0],
  place: string,
): Promise<void> {
  const options = { schema: "latchkey", timeoutMs: 5_000, onError: () => undefined };
  const state = await migrationState(openDatabase(source, options)).catch((error: unknown) => {
    const isUnavailable = error instanceof LatchkeyError && error.code === "unavailable";
    if (!isUnavailable) throw error;
    const reason = describe(error.cause ?? error);
    throw new Failure(`The database ${place} cannot be used: ${reason}`, { cause: error });
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
