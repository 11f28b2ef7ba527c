import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bearer, call } from "../support/call.ts";
import { startPostgres } from "../support/postgres/start-postgres.ts";
import type { PostgresServer } from "../support/postgres/start-postgres.ts";
import { ada, signedInAs, startService } from "../support/service.ts";
import { serveDatabase, timeoutMs, ways, withinMs } from "./served-database.fixture.ts";

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.remove());

describe.each(ways)("with $name", ({ pooled }) => {
  const on = serveDatabase(() => postgres.url, pooled);
  const { expectUnavailable, recovered } = on;

  test.each(["fast", "immediate"] as const)(
    "stopped (%s) while it serves, it answers 503 and comes back by itself",
    async (mode) => {
      const serving = new AbortController();
      const statuses = new Set<number>();
      const clients = Array.from({ length: 6 }, async (_, index) => {
        while (!serving.signal.aborted) {
          const answer = await on
            .send(on.requests[index % on.requests.length] ?? ["GET", "/host", {}])
            .catch(() => undefined);
          // An export that has begun breaks off.
          if (answer !== undefined) statuses.add(answer.status);
        }
      });
      await expect.poll(() => [...statuses]).toEqual(expect.arrayContaining([200, 201]));
      await postgres.stop(mode);
      await sleep(50);
      serving.abort();
      await Promise.all(clients);
      for (const served of [200, 201]) statuses.delete(served);
      expect([...statuses]).toEqual([503]);
      await expectUnavailable();
      await postgres.start();
      await recovered();
    },
  );

  test("what was admitted before the stop has its outcome once the database is back", async () => {
    const arrived = on.slowArrival();
    const slow = call("GET", `${on.service.url}/host/slow`, { headers: bearer(on.key.secret) });
    await arrived;
    await postgres.stop("fast");
    const answer = await slow;
    expect(answer.status).toBe(200);
    await postgres.start();
    const entry = async () => {
      const page = await call<{ data?: { request: { id: string }; outcome: unknown }[] }>(
        "GET",
        `${on.service.url}/v1/audit-log-entries?action=request.admitted`,
        { headers: signedInAs(ada) },
      );
      return page.body.data?.find(
        ({ request }) => request.id === answer.headers.get("x-request-id"),
      )?.outcome;
    };
    await expect.poll(entry, { timeout: 5000 }).toMatchObject({ state: "completed", status: 200 });
  });

  test("closing while the database is away ends soon, and nothing goes on in the background", async () => {
    let arrive = (): void => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const other = await startService(on.pool ?? postgres.url, {
      databaseTimeoutMs: timeoutMs,
      mount: (app, keys) =>
        app.get("/slow", keys.requireApiKey(), async (_request, response) => {
          arrive();
          await sleep(200);
          response.json({});
        }),
    });
    const slow = fetch(`${other.url}/slow`, { headers: bearer(on.key.secret) });
    await arrived;
    await postgres.stop("fast");
    await slow;
    other.server.close();
    other.server.closeAllConnections();
    await once(other.server, "close");
    const began = performance.now();
    await other.keys.close();
    expect(performance.now() - began).toBeLessThan(withinMs);
    const told = other.failures.length;
    expect(told).toBeGreaterThan(0);
    await sleep(1500);
    expect(other.failures).toHaveLength(told);
    await postgres.start();
  });
});
