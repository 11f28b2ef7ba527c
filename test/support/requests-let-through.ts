import { setTimeout as sleep } from "node:timers/promises";
import type { createKeyService } from "@latchkey/server";
import { bearer, call, createKey } from "./call.ts";
import type { PostgresServer } from "./postgres/start-postgres.ts";
import { startService } from "./service.ts";

/**
 * Stops the database under a service whose key is in use by several clients, and goes on using it.
 *
 * @returns How many requests that began while the database was away reached a handler, and all statuses that were seen
 * meanwhile.
 */
export async function requestsLetThrough(
  postgres: PostgresServer,
  create?: typeof createKeyService,
): Promise<{ handled: number; statuses: Set<number> }> {
  let handled = 0;
  const service = await startService(postgres.url, {
    databaseTimeoutMs: 800,
    ...(create === undefined ? {} : { create }),
    mount: (app, keys) => {
      app.use(keys.router);
      app.get("/host", keys.requireApiKey(), (request, response) => {
        if (request.headers["x-away"] === "yes") handled += 1;
        response.json({});
      });
    },
  });
  try {
    const { secret } = await createKey(service.url);
    const statuses = new Set<number>();
    const over = new AbortController();
    let away = "no";
    const clients = Array.from({ length: 6 }, async () => {
      while (!over.signal.aborted) {
        const meanwhile = away;
        const headers = { ...bearer(secret), "x-away": meanwhile };
        const { status } = await call("GET", `${service.url}/host`, { headers });
        if (meanwhile === "yes") statuses.add(status);
      }
    });
    await sleep(200);
    await postgres.stop("immediate");
    away = "yes";
    await sleep(300);
    over.abort();
    await Promise.all(clients);
    return { handled, statuses };
  } finally {
    await postgres.start();
    await service.close();
  }
}
