import { createAdmission } from "../../packages/server/src/admission/admit.ts";
import { createAdmittedRequests } from "../../packages/server/src/http/admitted.ts";
import type { Gate } from "../../packages/server/src/http/gate.ts";
import { createRecord } from "../../packages/server/src/http/record.ts";
import { requireApiKey } from "../../packages/server/src/http/require-api-key.ts";
import { createRouter } from "../../packages/server/src/http/router.ts";
import { parseOptions } from "../../packages/server/src/options.ts";
import { openDatabase } from "../../packages/server/src/postgres/database.ts";
import type { Database } from "../../packages/server/src/postgres/database.ts";
import { migrate } from "../../packages/server/src/postgres/migrate.ts";
import type { Prepare } from "../../packages/server/src/postgres/prepared-statement.ts";
import type { createKeyService } from "@latchkey/server";

/** What carries out a prepared statement. Its rows are as untyped as a driver's. */
export type Run = (values: readonly string[]) => Promise<Record<string, unknown>[]>;

/**
 * The service as createKeyService puts it together, with something planted in the statement that judges a batch.
 *
 * @param plant Is given what carries out the statement of admission, and answers what does so in its place.
 */
export function plantedKeyService(plant: (run: Run) => Run): typeof createKeyService {
  return (options) => {
    const resolved = parseOptions(options);
    const onError = (error: unknown): void => resolved.onError(error, {});
    const { schema, databaseTimeoutMs: timeoutMs } = resolved;
    const database = openDatabase(resolved.database, { schema, timeoutMs, onError });
    const planted = withPlant(database, plant);
    const admission = createAdmission(planted, resolved.admission, onError);
    const admitted = createAdmittedRequests();
    const gate: Gate = { database, admission, admitted, options: resolved };
    return {
      router: createRouter(gate),
      requireApiKey: (routeOptions) => requireApiKey(gate, routeOptions),
      audit: { record: createRecord(gate) },
      migrate: () => migrate(database),
      close: async () => {
        await Promise.all([admission.flushOutcomes(), admission.flushLastUsed()]);
        await database.close();
      },
    };
  };
}

function withPlant(database: Database, plant: (run: Run) => Run): Database {
  const reserve: Database["reserve"] = (own) => {
    const prepare = database.reserve(own);
    const planted: Prepare = <Row>(text: string) => {
      const statement = prepare<Row>(text);
      if (!text.includes("'request.admitted'")) return statement;
      // Only the statement knows what its rows are; a plant hands on those that it was given.
      return { run: plant(statement.run as unknown as Run) as unknown as typeof statement.run };
    };
    return planted;
  };
  return { ...database, reserve };
}
