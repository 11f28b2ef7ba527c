import { afterAll, beforeAll } from "vitest";
import { createKey } from "../support/call.ts";
import { pglite } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

interface ServiceWithKey {
  readonly database: OpenDatabase;
  readonly service: RunningService;
  readonly key: { readonly id: string; readonly secret: string };
}

/** A service on PGlite, and a key of it, for the tests of a file; there once `beforeAll` has run. */
export function serviceWithKey(): () => ServiceWithKey {
  let there: ServiceWithKey | undefined;
  beforeAll(async () => {
    const database = await pglite.open();
    const service = await startService(database.source);
    const { apiKey, secret } = await createKey(service.url);
    there = { database, service, key: { id: apiKey.id, secret } };
  });
  afterAll(async () => {
    await there?.service.close();
    await there?.database.close();
  });
  return () => {
    if (there === undefined) throw new Error("The service runs once beforeAll has run.");
    return there;
  };
}
