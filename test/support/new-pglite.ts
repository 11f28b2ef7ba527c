import { PGlite } from "@electric-sql/pglite";
import { preparedDatabase } from "../../packages/latchkey/src/embedded/prepared-database.ts";

/** An empty database in memory, unpacked where one was prepared: PGlite takes two seconds to make one. */
export async function newPglite(): Promise<PGlite> {
  const loadDataDir = await preparedDatabase();
  return PGlite.create(loadDataDir === undefined ? {} : { loadDataDir });
}
