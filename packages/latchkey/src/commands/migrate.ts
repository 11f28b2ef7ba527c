import { createKeyService } from "@latchkey/server";
import { migrationState } from "@latchkey/server/postgres";
import { describeCause, Failure } from "../failure.ts";
import { FolderInUse } from "../embedded/folder-lock.ts";
import { openProgramDatabase } from "../program-database.ts";
import { migrateProgramSchema, openProgramSchema, openServiceSchema } from "../schemas.ts";
import type { CarryOut } from "./command.ts";
import { placeOf } from "./place.ts";
import { reachHolder } from "./reach-folder.ts";

/** `migrate`: what `serve` does before it serves. */
export const migrateDatabase: CarryOut = async (call) => {
  const { output } = call;
  const place = placeOf(call);
  if ("baseUrl" in place) throw new Error("migrate takes no --base-url.");
  const onError = (): void => undefined;
  const opened = await openProgramDatabase(place, { onError, onStop: onError }).catch(
    async (error: unknown) => {
      const isHeld = error instanceof FolderInUse && "folder" in place;
      if (isHeld && (await reachHolder(place.folder)) !== undefined) return undefined;
      throw error;
    },
  );
  let applied: readonly string[] = [];
  // A server that runs on the folder has done it when it started.
  if (opened !== undefined) {
    try {
      const { source } = opened;
      const { pending } = await migrationState(openServiceSchema(source));
      const keys = createKeyService({ database: source, onError });
      await keys.migrate();
      await migrateProgramSchema(openProgramSchema(source));
      await keys.close();
      applied = pending;
    } catch (error) {
      throw new Failure(
        `The database ${opened.place} could not be migrated: ${describeCause(error)}`,
        { cause: error },
      );
    } finally {
      await opened.close();
    }
  }
  const where = opened?.place ?? ("folder" in place ? place.folder : "");
  if (output.json) await output.document({ place: where, applied });
  else if (applied.length === 0) await output.lines([`${where} is up to date.`]);
  else await output.lines([`${where} is up to date now. Applied: ${applied.join(", ")}.`]);
};
