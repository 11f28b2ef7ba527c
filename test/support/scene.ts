import type { AuditLogEntry, Problem } from "@latchkey/contract";
import type { createKeyService, KeyServiceOptions } from "@latchkey/server";
import type { Express, RequestHandler } from "express";
import { createKey } from "./call.ts";
import type { Answer } from "./call.ts";
import type { OpenDatabase } from "./databases.ts";
import { ask } from "./openapi-check.ts";
import { send } from "./send.ts";
import { ada, signedInAs, startService } from "./service.ts";
import type { RunningService } from "./service.ts";

/** A host with a key of its own. */
export interface Scene {
  readonly service: RunningService;
  readonly secret: string;
  /** Asks with the key, by default with GET. */
  readonly get: (
    path: string,
    headers?: readonly (readonly [string, string])[],
    method?: string,
  ) => Promise<Answer<Problem>>;
  /** Of the key, the oldest first. */
  readonly entries: () => Promise<AuditLogEntry[]>;
}

/** What a host does that has nothing to do. */
export const ok: RequestHandler = (_request, response) => {
  response.send("ok");
};

/**
 * Works with a host that has a key of its own.
 *
 * @param mount What the host's app has besides the API, which is at `/keys`.
 */
export async function scene(
  database: OpenDatabase,
  mount: (app: Express, keys: RunningService["keys"]) => void,
  work: (scene: Scene) => Promise<void>,
  options: Partial<KeyServiceOptions> & { readonly create?: typeof createKeyService } = {},
): Promise<void> {
  const service = await startService(database.source, {
    ...options,
    mount: (app, keys) => mount(app.use("/keys", keys.router), keys),
  });
  try {
    const { secret, apiKey } = await createKey(`${service.url}/keys`);
    await work({
      service,
      secret,
      get: (path, headers = [], method = "GET") =>
        send(service.url, path, {
          method,
          headers: [["Authorization", `Bearer ${secret}`], ...headers],
        }),
      entries: async () => {
        const url = `${service.url}/keys/v1/audit-log-entries?actor=${apiKey.id}`;
        const page = await ask<{ data: AuditLogEntry[] }>("GET", url, { headers: signedInAs(ada) });
        return page.body.data.toReversed();
      },
    });
  } finally {
    await service.close();
  }
}
