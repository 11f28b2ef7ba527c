import { afterAll, beforeAll, expect, test } from "vitest";
import { plantedKeyService } from "../support/planted-key-service.ts";
import { swallowingErrors } from "../support/plants.ts";
import { startPostgres } from "../support/postgres/start-postgres.ts";
import type { PostgresServer } from "../support/postgres/start-postgres.ts";
import { requestsLetThrough } from "../support/requests-let-through.ts";

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.remove());

test("while the database is away, no request reaches a handler, though its key was just in use", async () => {
  const planted = await requestsLetThrough(postgres, plantedKeyService(swallowingErrors));
  expect(planted.handled, "requests let through by the last good answer").toBeGreaterThan(0);
  const unplanted = await requestsLetThrough(
    postgres,
    plantedKeyService((run) => run),
  );
  const real = await requestsLetThrough(postgres);
  for (const { handled, statuses } of [unplanted, real]) {
    expect(handled).toBe(0);
    expect(statuses).toEqual(new Set([503]));
  }
});
