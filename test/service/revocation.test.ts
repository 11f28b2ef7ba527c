import type { RequestHandler } from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { newUser } from "../support/on-every-database.ts";
import { plantedKeyService } from "../support/planted-key-service.ts";
import { rememberingVerdicts } from "../support/plants.ts";
import { signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";
import { usesWhileRevoked } from "../support/uses-while-revoked.ts";

const CLIENTS = 8;

/** What is to be prevented: a gate that goes by what it has learned within the last second. */
function withRememberedVerdicts(gate: RequestHandler): RequestHandler {
  const passed = new Map<string, number>();
  return (request, response, next) => {
    const secret = request.headers.authorization ?? "";
    if (performance.now() - (passed.get(secret) ?? -Infinity) < 1000) {
      next();
      return;
    }
    void gate(request, response, () => {
      passed.set(secret, performance.now());
      next();
    });
  };
}

let database: OpenDatabase;
let first: RunningService;
let second: RunningService;
beforeAll(async () => {
  database = await postgres.open();
  const start = () =>
    startService(database.source, {
      mount: (app, keys) => {
        app.use(keys.router);
        const gate = keys.requireApiKey();
        app.get("/real", gate, (_request, response) => void response.json({}));
        app.get(
          "/planted",
          withRememberedVerdicts(gate),
          (_request, response) => void response.json({}),
        );
      },
    });
  first = await start();
  second = await start();
});
afterAll(async () => {
  await first.close();
  await second.close();
  await database.close();
});

/** How many late uses a planted fault lets through, in as many rounds as it takes on a busy machine, 20 at the most. */
async function lateUses(
  services: Parameters<typeof usesWhileRevoked>[0],
  path: string,
): Promise<number> {
  let late = 0;
  for (let round = 0; round < 20 && late === 0; round += 1) {
    late = (await usesWhileRevoked(services, path)).after;
  }
  return late;
}

test("once revoke has answered, no use that starts later is accepted, on any instance; nothing deadlocks", async () => {
  expect(
    await lateUses([first, second], "/planted"),
    "uses accepted by verdicts that are remembered for a second",
  ).toBeGreaterThan(0);
  const inBatches = await startService(database.source, {
    create: plantedKeyService(rememberingVerdicts),
  });
  const remembered = await lateUses([inBatches], "/v1/principal");
  await inBatches.close();
  expect(
    remembered,
    "uses accepted by answers of batches that are remembered for a second",
  ).toBeGreaterThan(0);

  let rejected = 0;
  let accepted = 0;
  for (let round = 0; round < 50; round += 1) {
    const { before, after, rejected: refused } = await usesWhileRevoked([first, second], "/real");
    expect(after).toBe(0);
    accepted += before;
    rejected += refused;
  }
  // Or else nothing was used while it was revoked, and nothing after.
  expect(accepted).toBeGreaterThan(50);
  expect(rejected).toBeGreaterThan(50);
  expect([...first.failures, ...second.failures]).toEqual([]);
  const [stat] = await database.query<{ deadlocks: string }>(
    "select deadlocks::text from pg_stat_database where datname = current_database()",
  );
  expect(stat?.deadlocks).toBe("0");
}, 30_000);

test("a key that is deleted while it is in use is refused, and never a failure", async () => {
  for (let round = 0; round < 10; round += 1) {
    const user = newUser();
    const { apiKey, secret } = await createKey(first.url, { name: "CI" }, user);
    await database.query(
      "update latchkey.api_keys set expires_at = now() + interval '10 ms' where id = $1",
      [apiKey.id],
    );
    const over = new AbortController();
    const statuses = new Set<number>();
    const uses = Array.from({ length: CLIENTS }, async () => {
      while (!over.signal.aborted)
        statuses.add((await call("GET", `${second.url}/real`, { headers: bearer(secret) })).status);
    });
    const remove = () =>
      call("DELETE", `${first.url}/v1/api-keys/${apiKey.id}`, { headers: signedInAs(user) });
    await expect.poll(async () => (await remove()).status, { interval: 1 }).toBe(204);
    over.abort();
    await Promise.all(uses);
    expect([...statuses].filter((status) => status !== 200 && status !== 401)).toEqual([]);
    expect((await call("GET", `${second.url}/real`, { headers: bearer(secret) })).status).toBe(401);
  }
  expect([...first.failures, ...second.failures]).toEqual([]);
});
