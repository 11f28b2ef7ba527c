import type { createKeyService } from "@latchkey/server";
import { expect } from "vitest";
import { bearer, call, createKey } from "./call.ts";
import type { PostgresServer } from "./postgres/start-postgres.ts";
import { startService } from "./service.ts";

const CLIENTS = 6;

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
  const over = new AbortController();
  try {
    const { secret } = await createKey(service.url);
    const statuses = new Set<number>();
    let away: "no" | "yes" = "no";
    const answered = { no: 0, yes: 0 };
    const clients = Array.from({ length: CLIENTS }, async () => {
      while (!over.signal.aborted) {
        const meanwhile = away;
        const headers = { ...bearer(secret), "x-away": meanwhile };
        const { status } = await call("GET", `${service.url}/host`, { headers });
        if (meanwhile === "yes") statuses.add(status);
        answered[meanwhile] += 1;
      }
    });
    const enough = { timeout: 10_000, interval: 10 };
    await expect.poll(() => answered.no, enough).toBeGreaterThan(4 * CLIENTS);
    await postgres.stop("immediate");
    away = "yes";
    await expect.poll(() => answered.yes, enough).toBeGreaterThan(4 * CLIENTS);
    over.abort();
    await Promise.all(clients);
    return { handled, statuses };
  } finally {
    over.abort();
    await postgres.start();
    await service.close();
  }
}
