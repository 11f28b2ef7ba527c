import { afterAll, beforeAll, expect, test } from "vitest";
import { createKey } from "../support/call.ts";
import { pglite } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { keysAndEntries } from "../support/create-under.ts";
import { newUser } from "../support/on-every-database.ts";
import { ask, sendChecked } from "../support/openapi-check.ts";
import { signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

let database: OpenDatabase;
let service: RunningService;
beforeAll(async () => {
  database = await pglite.open();
  service = await startService(database.source);
});
afterAll(async () => {
  await service.close();
  await database.close();
});

const NOT_VISIBLE = "must be visible ASCII characters without spaces, in one header";

test.each([
  ["an empty one", [""], "must not be empty"],
  ["one of blanks", ["  "], "must not be empty"],
  ["one with a space", ["a b"], NOT_VISIBLE],
  ["one with a tab", ["a\tb"], NOT_VISIBLE],
  ["one beyond ASCII", ["é"], NOT_VISIBLE],
  ["one of 256 characters", ["a".repeat(256)], "must have at most 255 characters"],
  ["two of them", ["a", "b"], NOT_VISIBLE],
  ["the same twice", ["a", "a"], NOT_VISIBLE],
  ["two empty ones", ["", ""], NOT_VISIBLE],
])("%s is refused with 400, which names the header", async (_, keys, message) => {
  const user = newUser();
  const answer = await sendChecked(service.url, "/v1/api-keys", {
    method: "POST",
    headers: [
      ...Object.entries(signedInAs(user)),
      ["Content-Type", "application/json"],
      ...keys.map((key) => ["Idempotency-Key", key] as const),
    ],
    body: '{"name":"a"}',
  });
  expect([answer.status, answer.body]).toMatchObject([
    400,
    { code: "invalid_request", errors: [{ in: "header", field: "/idempotency-key", message }] },
  ]);
  expect((await keysAndEntries(service.url, user)).keys).toEqual([]);
});

test("it is named together with the faults of the body", async () => {
  const { body } = await ask("POST", `${service.url}/v1/api-keys`, {
    headers: { ...signedInAs(newUser()), "idempotency-key": "a b" },
    body: { name: "" },
  });
  expect("errors" in body && body.errors.map((error) => error.field).toSorted()).toEqual([
    "/idempotency-key",
    "/name",
  ]);
});

test("operations that do not know it do not look at it", async () => {
  const user = newUser();
  const { apiKey } = await createKey(service.url, { name: "a" }, user);
  const headers = { ...signedInAs(user), "idempotency-key": "a b" };
  const path = `${service.url}/v1/api-keys/${apiKey.id}`;
  const requests = [
    ["GET", path, undefined],
    ["PATCH", path, { name: "b" }],
    ["PATCH", path, { name: "b" }],
    ["POST", `${path}/revoke`, undefined],
    ["DELETE", path, undefined],
  ] as const;
  const statuses = [];
  for (const [method, url, body] of requests) {
    statuses.push((await ask(method, url, { headers, body })).status);
  }
  expect(statuses).toEqual([200, 200, 200, 200, 204]);
});
