import { expect, test } from "vitest";
import { selectEntryPage } from "../../packages/server/src/postgres/audit-log-page.ts";
import type { AuditLogFilter } from "@latchkey/contract/rules";
import { newUser, onOldestDatabaseToo } from "../support/on-every-database.ts";
import { plansOf } from "./plans-of.fixture.ts";

const KEY = "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10";
const NOWHERE = "198.51.100.1";
const BUDGET = { together: 400, scattered: 300 };
/** A merge takes one row of each table in advance, and the count of rows another. */
const AHEAD = 2;

const filters: readonly AuditLogFilter[] = [
  {},
  { ip: NOWHERE },
  { action: "request.admitted", ip: NOWHERE },
  { action: "no.such" },
  { apiKeyId: KEY },
  { apiKeyId: KEY, ip: NOWHERE },
  { apiKeyId: KEY, action: "no.such" },
  { actor: "u1", ip: NOWHERE },
  { actor: KEY, ip: NOWHERE },
  { resourceType: "report" },
  { from: new Date(0), to: new Date(1_600_000), ip: NOWHERE },
];

onOldestDatabaseToo((on) => {
  /** How the database carries out what a page asks of it. */
  const plansOfPage = (organizationId: string, filter: AuditLogFilter): Promise<string[]> =>
    plansOf(on.database.source, (database) =>
      selectEntryPage(database, { organizationId, limit: 50, ...filter }, BUDGET),
    );

  /** The rows that each scan of a plan came to. */
  const scansOf = (plan: string): number[] =>
    [...plan.matchAll(/Scan .*\bon (?:audit_log\w+) .*rows=(\d+)/g)].map(([, rows]) =>
      Number(rows),
    );

  test("a page goes down indexes to the end of its budget, and sorts nothing, with and without statistics", async () => {
    const { organizationId } = newUser();
    // One each 100 ms.
    const id = "rpad(lpad(to_hex(n * 100), 12, '0'), 32, '0')::uuid";
    // No statistics are gathered in between.
    for (const table of ["audit_log_admissions", "audit_log_entries"]) {
      await on.database.query(`alter table latchkey.${table} set (autovacuum_enabled = false)`);
    }
    await on.database.query(
      `insert into latchkey.audit_log_admissions (organization_id, id, occurred_at, api_key_id, actor_name, request_id, method, path, ip, secret_hint)
       select $1, ${id}, now(), case when n % 2 = 0 then $2 else gen_random_uuid() end, 'CI', 'r', 'GET', '/', '203.0.113.7', 'sk_AbCd…WxYz'
       from generate_series(1, 20000) n`,
      [organizationId, KEY],
    );
    await on.database.query(
      `insert into latchkey.audit_log_entries (organization_id, id, occurred_at, count, action, actor_type, api_key_id, actor_id, actor_name, resource_type, resource_id)
       select $1, ${id}, now(), 1, 'report.run', 'user', case when n % 2 = 0 then $2::uuid end, case when n % 2 <> 0 then 'u1' end, 'A',
         case when n % 2 = 0 then 'api_key' else 'environment' end, $2::text
       from generate_series(10, 20000, 7) n`,
      [organizationId, KEY],
    );
    for (const prepare of [
      "select 1",
      ...["admissions", "entries"].map((log) => `analyze latchkey.audit_log_${log}`),
    ]) {
      await on.database.query(prepare);
      let most = 0;
      for (const filter of filters) {
        const plans = await plansOfPage(organizationId, filter);
        expect(plans.length).toBeGreaterThan(0);
        for (const plan of plans) {
          const told = `${JSON.stringify(filter)}\n${plan}`;
          expect(told).not.toMatch(/Seq Scan|Bitmap|\bSort {2}|\bSort \(/);
          // What an index passes by is not counted.
          expect(told.match(/Removed by/g)?.length ?? 0).toBeLessThanOrEqual(1);
          const looked = scansOf(plan).reduce((sum, rows) => sum + rows, 0);
          expect(looked).toBeLessThanOrEqual(BUDGET.together + AHEAD);
          most = Math.max(most, looked);
        }
      }
      expect(most).toBeGreaterThanOrEqual(BUDGET.together);
    }
  });
});
