import { keyServiceOn } from "../../packages/server/src/key-service.ts";
import { parseOptions } from "../../packages/server/src/options.ts";
import { openDatabase } from "../../packages/server/src/postgres/database.ts";
import type { Database } from "../../packages/server/src/postgres/database.ts";
import type { Prepare } from "../../packages/server/src/postgres/prepared-statement.ts";
import type { createKeyService } from "@latchkey/server";

/** What carries out a prepared statement. Its rows are as untyped as a driver's. */
export type Run = (values: readonly string[]) => Promise<Record<string, unknown>[]>;

/**
 * The service, with something planted in the statement that judges a batch.
 *
 * @param plant Is given what carries out the statement of admission, and answers what does so in its place.
 */
export function plantedKeyService(plant: (run: Run) => Run): typeof createKeyService {
  return (options) => {
    const resolved = parseOptions(options);
    const { schema, databaseTimeoutMs: timeoutMs } = resolved;
    const onError = (error: unknown): void => resolved.onError(error, {});
    const database = openDatabase(resolved.database, { schema, timeoutMs, onError });
    return keyServiceOn(withPlant(database, plant), resolved);
  };
}

function withPlant(database: Database, plant: (run: Run) => Run): Database {
  const reserve: Database["reserve"] = (own) => {
    const prepare = database.reserve(own);
    const planted: Prepare = <Row>(text: string) => {
      const statement = prepare<Row>(text);
      if (!text.includes("with found as materialized")) return statement;
      // Only the statement knows what its rows are; a plant hands on those that it was given.
      return { run: plant(statement.run as unknown as Run) as unknown as typeof statement.run };
    };
    return planted;
  };
  return { ...database, reserve };
}
