import type { ApiKey, AuditLogEntry } from "@latchkey/contract";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { createDatabase } from "../support/postgres/create-database.ts";
import type { TestDatabase } from "../support/postgres/create-database.ts";
import { newUser } from "../support/on-every-database.ts";
import { signedInAs, startService } from "../support/service.ts";

/** Types that Latchkey reads, by their object id: bool, int8, int2, int4, json, timestamptz, jsonb; and what it does not. */
const TYPES = [16, 20, 21, 23, 25, 114, 1082, 1114, 1184, 1700, 2950, 3802];

const settings: [name: string, settings: string[]][] = [
  ["the host's own type parsers", []],
  ["a time zone far from UTC", ["timezone=Asia/Kolkata"]],
  ["another time zone", ["timezone=America/St_Johns"]],
  ["another order of dates", ["datestyle=ISO,DMY"]],
  ["another style of intervals and bytes", ["intervalstyle=iso_8601", "bytea_output=escape"]],
  ["serializable transactions by default", ["default_transaction_isolation=serializable"]],
  ["a search path of its own", ["search_path=pg_temp"]],
];

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

describe("a host's settings do not reach in", () => {
  // The types of pg know these by the names of an enum.
  const { getTypeParser, setTypeParser } = pg.types as unknown as {
    getTypeParser: (oid: number) => (text: string) => unknown;
    setTypeParser: (oid: number, parser: (text: string) => unknown) => void;
  };
  const parsers = TYPES.map((oid) => [oid, getTypeParser(oid)] as const);
  beforeAll(() => {
    for (const oid of TYPES) setTypeParser(oid, (text: string) => ({ parsedByHost: text }));
  });
  afterAll(() => {
    for (const [oid, parser] of parsers) setTypeParser(oid, parser);
  });

  test.each(settings)("%s", async (_, own) => {
    const pool = new pg.Pool({
      connectionString: database.url,
      options: own.map((setting) => `-c ${setting}`).join(" "),
    });
    const service = await startService(pool);
    try {
      const user = newUser();
      const headers = signedInAs(user);
      const expiresAt = "9999-12-31T23:59:59.999Z";
      const { apiKey, secret } = await createKey(service.url, { name: "CI", expiresAt }, user);
      expect(apiKey).toMatchObject({ expiresAt, status: "active", lastUsedAt: null });
      expect(Math.abs(Date.now() - Date.parse(apiKey.createdAt))).toBeLessThan(5000);
      await Promise.all(
        Array.from({ length: 4 }, () =>
          call("GET", `${service.url}/v1/principal`, { headers: bearer(secret) }),
        ),
      );
      const principal = await call("GET", `${service.url}/v1/principal`, {
        headers: bearer(secret),
      });
      expect(principal.body).toMatchObject({ type: "api_key", expiresAt });
      const listed = await call<{ data: ApiKey[] }>(
        "GET",
        `${service.url}/v1/api-keys?status=active&sort=lastUsedAt`,
        { headers },
      );
      expect(listed.body.data).toEqual([
        {
          ...apiKey,
          lastUsedAt: expect.stringMatching(/^20.*Z$/),
          lastUsedIp: "127.0.0.1",
          lastUsedUserAgent: "node",
        },
      ]);
      await call("POST", `${service.url}/v1/api-keys/${apiKey.id}/revoke`, { headers });
      const from = new Date(Date.parse(apiKey.createdAt)).toISOString();
      const entries = await call<{ data: AuditLogEntry[] }>(
        "GET",
        `${service.url}/v1/audit-log-entries?from=${from}`,
        { headers },
      );
      expect(entries.body.data).toHaveLength(7);
      expect(entries.body.data.at(-1)).toMatchObject({
        action: "api_key.created",
        occurredAt: expect.stringMatching(/^20.*Z$/),
        count: 1,
        changes: { snapshot: { name: "CI", expiresAt } },
      });
      expect(entries.body.data[1]).toMatchObject({ outcome: { state: "completed", status: 200 } });
      expect(service.failures).toEqual([]);
    } finally {
      await service.close();
      await pool.end();
    }
  });
});
