import { PGlite } from "@electric-sql/pglite";
import { preparedDatabase } from "../../packages/latchkey/src/embedded/prepared-database.ts";

/** By default PGlite clears 128 MB at each start. */
const startParams = [...PGlite.defaultStartParams, "-c", "shared_buffers=16MB"];

/** An empty database in memory, unpacked where one was prepared: PGlite takes two seconds to make one. */
export async function newPglite(): Promise<PGlite> {
  const loadDataDir = await preparedDatabase();
  return PGlite.create({ startParams, ...(loadDataDir && { loadDataDir }) });
}
