import { createKeyService } from "@latchkey/server";
import type { DatabaseSource, KeyService } from "@latchkey/server";
import { openEndpoint } from "../holder/endpoint.ts";
import { openProgramSchema } from "../schemas.ts";
import { createSessionRegister } from "../sessions/session-register.ts";
import type { Reached } from "./client.ts";

/**
 * Serves a database that this process has opened to itself, by the same endpoint that a running server has: then there is
 * one way to carry a command out.
 *
 * @param database.prepare Is done first, and may refuse.
 */
export async function reachByOwnEndpoint(database: {
  readonly source: DatabaseSource;
  readonly prepare: (keys: KeyService) => Promise<void>;
  close(): Promise<void>;
}): Promise<Reached> {
  let failure: unknown;
  try {
    const onError = (error: unknown): unknown => (failure = error);
    const keys = createKeyService({ database: database.source, onError });
    await database.prepare(keys);
    const sessions = createSessionRegister(openProgramSchema(database.source, { onError }));
    const endpoint = await openEndpoint(keys, { organizationId: "default", sessions, onError });
    return {
      address: endpoint,
      failure: () => failure,
      async close() {
        await endpoint.close();
        await keys.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
