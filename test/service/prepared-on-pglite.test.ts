import type { DatabaseSource } from "@latchkey/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call, createKey, bearer } from "../support/call.ts";
import { pglite } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { newUser } from "../support/on-every-database.ts";
import { send } from "../support/send.ts";
import { signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

let database: OpenDatabase;
let source: DatabaseSource;
let service: RunningService;
beforeAll(async () => {
  database = await pglite.open();
  ({ source } = database);
  service = await startService(source);
});
afterAll(async () => {
  await service.close();
  await database.close();
});

const use = (secret: string, { url } = service) =>
  call("GET", `${url}/v1/principal`, { headers: bearer(secret) });
const prepared = async () =>
  (await database.query("select from pg_prepared_statements where name like 'latchkey_%'")).length;

test.each(["deallocate all", "discard all"])(
  "the host may say '%s' at any time: requests are admitted, once each",
  async (text) => {
    const user = newUser();
    const { apiKey, secret } = await createKey(service.url, { name: "CI" }, user);
    expect((await use(secret)).status).toBe(200);
    expect(await prepared()).toBeGreaterThan(0);
    await database.query(text);
    expect(await prepared()).toBe(0);
    const answers = await Promise.all(Array.from({ length: 5 }, () => use(secret)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await prepared()).toBeGreaterThan(0);
    // While it is said between requests that are under way, too.
    for (let round = 0; round < 10; round += 1) {
      const [one, , other] = await Promise.all([use(secret), database.query(text), use(secret)]);
      expect([one.status, other.status]).toEqual([200, 200]);
    }
    const rows = await database.query<{ count: number }>(
      "select count(*)::integer as count from latchkey.audit_log_admissions where api_key_id = $1",
      [apiKey.id],
    );
    expect(rows).toEqual([{ count: 26 }]);
    expect(service.failures).toEqual([]);
  },
);

test("two services on one instance share what is prepared, and one may close", async () => {
  const other = await startService(source);
  const elsewhere = await startService(source, { schema: "elsewhere" });
  try {
    const user = newUser();
    const { secret } = await createKey(service.url, { name: "CI" }, user);
    const answers = await Promise.all([use(secret), use(secret, other), use(secret, elsewhere)]);
    // In a schema of its own it has keys of its own.
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 401]);
    const own = await createKey(elsewhere.url, { name: "CI" }, user);
    expect((await use(own.secret, elsewhere)).status).toBe(200);
    expect((await use(own.secret, other)).status).toBe(401);
    await database.query("deallocate all");
    expect((await use(secret, other)).status).toBe(200);
    expect((await use(secret)).status).toBe(200);
    await other.close();
    expect((await use(secret)).status).toBe(200);
    expect([...service.failures, ...other.failures, ...elsewhere.failures]).toEqual([]);
  } finally {
    await elsewhere.close();
    await other.close().catch(() => {});
  }
});

const awkward = [
  "a'b",
  "a''b",
  "a\\b",
  "a\\'b",
  "\\",
  "'); drop table latchkey.api_keys; --",
  "$1 $$ $a$ :a %s",
  '","agent":"x',
  'a\\"b',
  "\\u0041 \\x41",
];

test.each(["on", "off"])(
  "what a client sends is written as it was sent (standard_conforming_strings %s)",
  async (setting) => {
    const user = newUser();
    const { apiKey, secret } = await createKey(service.url, { name: 'it\'s \\ "CI"' }, user);
    await database.query(`set standard_conforming_strings = ${setting}`);
    try {
      for (const text of awkward) {
        const { status } = await send(service.url, "/v1/principal", {
          headers: [
            ["Authorization", `Bearer ${secret}`],
            ["User-Agent", text],
          ],
        });
        expect([text, status]).toEqual([text, 200]);
      }
    } finally {
      await database.query("reset standard_conforming_strings");
    }
    const page = await call<{ data: { request: { userAgent: string } }[] }>(
      "GET",
      `${service.url}/v1/audit-log-entries?actor=${apiKey.id}&action=request.admitted`,
      { headers: signedInAs(user) },
    );
    const written = page.body.data.map(({ request }) => request.userAgent);
    expect(written.toSorted()).toEqual(awkward.toSorted());
  },
);
