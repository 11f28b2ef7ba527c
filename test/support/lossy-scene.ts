import { Latchkey } from "@latchkey/sdk";
import type { CreatedApiKey } from "@latchkey/sdk";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { createKey } from "./call.ts";
import { postgres } from "./databases.ts";
import type { OpenDatabase } from "./databases.ts";
import { startLossyProxy } from "./lossy-proxy.ts";
import type { Fate, LossyProxy } from "./lossy-proxy.ts";
import { newUser } from "./on-every-database.ts";
import { startService } from "./service.ts";
import type { RunningService } from "./service.ts";

export interface LossyScene {
  readonly proxy: LossyProxy;
  /** Acts as a key of an organization of its own, through the proxy. */
  readonly latchkey: Latchkey;
  /** The key that a new secret acts as. */
  readonly keyOf: (created: CreatedApiKey) => Promise<string>;
  /** The keys of this name that the database has. */
  readonly stored: () => Promise<{ id: string; revoked: boolean }[]>;
  /** How many secrets of keys of this name work. */
  readonly live: () => Promise<number>;
  /** What the audit log says was done with keys of this name, the oldest first. */
  readonly actions: () => Promise<string[]>;
}

/** What the keys are called that are created through the proxy. */
export const name = "Nightly export";

/** Starts a service for the tests of a file; each sets its own scene, by what becomes of the creates in it. */
export function lossyScene(): (
  fatesOf: (create: number) => readonly Fate[],
) => Promise<LossyScene> {
  let database: OpenDatabase;
  let service: RunningService;

  beforeAll(async () => {
    database = await postgres.open();
    service = await startService(database.source);
  });

  afterAll(async () => {
    await service.close();
    await database.close();
  });

  return async function through(fatesOf) {
    const user = newUser();
    const { secret: apiKey } = await createKey(service.url, { name: "CI/CD Pipeline" }, user);
    const proxy = await startLossyProxy(service.url, fatesOf);
    onTestFinished(() => proxy.close());
    const latchkey = new Latchkey({ baseUrl: proxy.url, apiKey, maxRetries: 5 });
    return {
      proxy,
      latchkey,
      keyOf: async ({ secret }) => {
        const principal = await new Latchkey({ baseUrl: service.url, apiKey: secret }).principal();
        return principal.id;
      },
      stored: () =>
        database.query(
          `select id, revoked_at is not null as revoked from latchkey.api_keys
         where organization_id = $1 and name = $2 order by created_at`,
          [user.organizationId, name],
        ),
      live: async () => {
        const [row] = await database.query<{ live: number }>(
          `select count(*)::integer as live from latchkey.api_key_secrets s join latchkey.api_keys k
         on k.id = s.api_key_id where k.organization_id = $1 and k.name = $2
         and coalesce(s.valid_until > now(), true)`,
          [user.organizationId, name],
        );
        return row?.live ?? 0;
      },
      actions: async () => {
        const entries = await latchkey.auditLog
          .list({ resourceName: name })
          .toArray({ limit: 100 });
        return entries.map(({ action }) => action).toReversed();
      },
    };
  };
}
