import { openEmbeddedDatabase } from "../embedded/embedded-database.ts";
import { migrateProgramSchema, openProgramSchema } from "../schemas.ts";
import type { Reached } from "./client.ts";
import { reachByOwnEndpoint } from "./own-endpoint.ts";

/**
 * Opens the data in a folder for a command, under the folder's lock.
 *
 * @throws FolderInUse, FolderUnusable
 */
export async function openFolder(folder: string): Promise<Reached> {
  const { pglite, close } = await openEmbeddedDatabase(folder, { closeWithinMs: 2_000 });
  return reachByOwnEndpoint({
    source: pglite,
    close,
    async prepare(keys) {
      await keys.migrate();
      await migrateProgramSchema(openProgramSchema(pglite));
    },
  });
}
