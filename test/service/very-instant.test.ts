import type { ApiKey } from "@latchkey/contract";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { newUser } from "../support/on-every-database.ts";
import { signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";
import { poolWithStoppedClock } from "../support/stopped-clock.ts";

/** What the database's clock says, all the time. */
const NOW = Date.parse("2030-01-01T00:00:00.000Z");
const at = (ms: number) => new Date(NOW + ms).toISOString();

let database: OpenDatabase;
let pool: pg.Pool;
let service: RunningService;
beforeAll(async () => {
  database = await postgres.open();
  pool = await poolWithStoppedClock(database, at(0));
  service = await startService(pool);
});
afterAll(async () => {
  await service.close();
  await pool.end();
  await database.close();
});

test.each([
  [-1, "expired"],
  [0, "expired"],
  [1, "active"],
])("a key that expires %i ms from now is %s, for everyone who asks", async (ms, status) => {
  const user = newUser();
  const headers = signedInAs(user);
  const { apiKey, secret } = await createKey(service.url, { name: "CI" }, user);
  await database.query("update latchkey.api_keys set expires_at = $2 where id = $1", [
    apiKey.id,
    at(ms),
  ]);
  const url = `${service.url}/v1/api-keys`;
  const got = await call<{ apiKey: ApiKey }>("GET", `${url}/${apiKey.id}`, { headers });
  expect(got.body.apiKey.status).toBe(status);
  for (const sought of ["active", "expired", "revoked"]) {
    const page = await call<{ data: ApiKey[] }>("GET", `${url}?status=${sought}`, { headers });
    expect(page.body.data).toHaveLength(sought === status ? 1 : 0);
  }
  const used = await call("GET", `${service.url}/v1/principal`, { headers: bearer(secret) });
  expect(used.status).toBe(status === "active" ? 200 : 401);
  const updated = await call("PATCH", `${url}/${apiKey.id}`, { headers, body: { name: "b" } });
  expect(updated.status).toBe(status === "active" ? 200 : 409);
  const deleted = await call("DELETE", `${url}/${apiKey.id}`, { headers });
  expect(deleted.status).toBe(status === "active" ? 409 : 204);
});

test.each([
  [-1, 400],
  [0, 400],
  [1, 201],
])("a key to expire %i ms from now is answered with %i", async (ms, status) => {
  const user = newUser();
  const headers = signedInAs(user);
  const url = `${service.url}/v1/api-keys`;
  const body = { name: "CI", expiresAt: at(ms) };
  expect((await call("POST", url, { headers, body })).status).toBe(status);
  const { apiKey } = await createKey(service.url, { name: "CI" }, user);
  const updated = await call("PATCH", `${url}/${apiKey.id}`, { headers, body });
  expect(updated.status).toBe(status === 201 ? 200 : 400);
});

test.each([
  [9999, false],
  [10_000, true],
])("a use %i ms after the one before moves last-used: %s", async (ms, moves) => {
  const user = newUser();
  const { apiKey, secret } = await createKey(service.url, { name: "CI" }, user);
  await database.query(
    "update latchkey.api_key_secrets set last_used_at = $2 where api_key_id = $1",
    [apiKey.id, at(-ms)],
  );
  await call("GET", `${service.url}/v1/principal`, { headers: bearer(secret) });
  // A use is written when keys are read, at the latest.
  await call("GET", `${service.url}/v1/api-keys/${apiKey.id}`, { headers: signedInAs(user) });
  const [row] = await database.query<{ at: Date }>(
    "select last_used_at as at from latchkey.api_key_secrets where api_key_id = $1",
    [apiKey.id],
  );
  expect(row?.at.toISOString()).toBe(at(moves ? 0 : -ms));
});
