import type { AuditLogEntryPage } from "@latchkey/contract";
import { createKeyService } from "@latchkey/server";
import type { User } from "@latchkey/server";
import { afterEach, describe, expect, test, vi } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { databases } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { newUser } from "../support/on-every-database.ts";
import { signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

const DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** When the first day begins that is kept. */
function firstDay(): string {
  return new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS - DAYS * DAY_MS).toISOString();
}

describe.each(databases)("the audit log on $name, kept for 30 days", ({ open, name }) => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).toReversed()) await end();
  });

  async function begin(): Promise<{ database: OpenDatabase; service: RunningService }> {
    const database = await open();
    ends.push(database.close);
    const service = await startService(database.source, { auditRetentionDays: DAYS });
    ends.push(service.close);
    return { database, service };
  }

  /** Lets what an organization has in its log be older than it is. */
  async function age({ query }: OpenDatabase, organizationId: string, days: number): Promise<void> {
    for (const table of ["audit_log_admissions", "audit_log_entries"]) {
      const older = `lpad(to_hex(floor(extract(epoch from occurred_at - $2 * interval '24 hours') * 1000)::bigint), 12, '0')`;
      await query(
        `update latchkey.${table} set occurred_at = occurred_at - $2 * interval '24 hours',
           id = overlay(id::text placing overlay(${older} placing '-' from 9 for 0) from 1 for 13)::uuid
         where organization_id = $1`,
        [organizationId, days],
      );
    }
    await query(
      "update latchkey.audit_log_outcomes set slot = slot - $2::bigint where organization_id = $1",
      [organizationId, (days * DAY_MS) / 128],
    );
  }

  async function rowsOf({ query }: OpenDatabase, organizationId: string) {
    const [row] = await query<Record<string, number>>(
      `select (select count(*)::int from latchkey.audit_log where organization_id = $1) as entries,
         (select count(*)::int from latchkey.audit_log_outcomes where organization_id = $1) as outcomes`,
      [organizationId],
    );
    return row;
  }

  async function fill({ query }: OpenDatabase, user: User, entries: number): Promise<void> {
    await query(
      `insert into latchkey.audit_log_entries (id, occurred_at, count, organization_id, action, actor_type, actor_id, actor_name)
       select overlay(gen_random_uuid()::text placing '01900000-0000' from 1 for 13)::uuid, '2024-06-09', 1, $1, 'report.viewed', 'user', 'u1', 'Sam'
       from generate_series(1, $2::int)`,
      [user.organizationId, entries],
    );
  }

  test("loses what is older, says so in itself, and keeps the rest, with last use", async () => {
    const { database, service } = await begin();
    const [user, other] = [newUser(), newUser()];
    const log = async (user: User, query = "") => {
      const url = `${service.url}/v1/audit-log-entries${query}`;
      return (await call<AuditLogEntryPage>("GET", url, { headers: signedInAs(user) })).body;
    };
    const { apiKey, secret } = await createKey(service.url, { name: "CI" }, user);
    await createKey(service.url, { name: "CI" }, other);
    for (let use = 0; use < 3; use += 1) {
      await call("GET", `${service.url}/v1/principal`, { headers: bearer(secret) });
    }
    const keyUrl = `${service.url}/v1/api-keys/${apiKey.id}`;
    const shown = async () => (await call("GET", keyUrl, { headers: signedInAs(user) })).body;
    const before = await shown();
    // Outcomes and last use may be under way until somebody reads.
    await log(user);
    await age(database, user.organizationId, DAYS + 1);
    await call("GET", `${service.url}/v1/principal`, { headers: bearer(secret) });
    const cursor = (await log(user, "?limit=2")).nextCursor;
    expect(cursor).not.toBeNull();
    expect(await rowsOf(database, user.organizationId)).toMatchObject({ entries: 5 });

    expect((await rowsOf(database, user.organizationId))?.["outcomes"]).toBeGreaterThan(1);

    // The key's creation, and three uses.
    expect(await service.keys.audit.prune()).toEqual({ pruned: 4 });
    expect(await rowsOf(database, user.organizationId)).toEqual({ entries: 2, outcomes: 1 });
    const { data } = await log(user);
    expect(data.map(({ action }) => action)).toEqual(["audit_log.pruned", "request.admitted"]);
    expect(data[0]).toMatchObject({
      actor: { type: "system", id: "latchkey", display: "Latchkey" },
      resource: { type: "audit_log", id: user.organizationId },
      changes: { snapshot: { before: firstDay() } },
      request: null,
    });
    expect(data[1]?.outcome).toMatchObject({ state: "completed" });
    expect(await shown()).toEqual(before);
    // Where a page was to go on, nothing is left; nobody is told of an error.
    expect(await log(user, `?limit=2&cursor=${cursor}`)).toEqual({ data: [], nextCursor: null });
    expect((await log(other)).data.map(({ action }) => action)).toEqual(["api_key.created"]);

    expect(await service.keys.audit.prune()).toEqual({ pruned: 0 });
    expect((await log(user)).data).toHaveLength(2);
    expect(service.failures).toEqual([]);
  });

  test("keeps the day that is just not old enough", async () => {
    const { database, service } = await begin();
    const user = newUser();
    await createKey(service.url, { name: "CI" }, user);
    await age(database, user.organizationId, DAYS);
    expect(await service.keys.audit.prune()).toEqual({ pruned: 0 });
    expect(await rowsOf(database, user.organizationId)).toMatchObject({ entries: 1 });
  });

  test("is pruned while requests go on, by two instances at once", async () => {
    const { database, service } = await begin();
    const user = newUser();
    const { secret } = await createKey(service.url, { name: "CI" }, user);
    await fill(database, user, 10_000);
    const second = await startService(database.source, { auditRetentionDays: DAYS });
    ends.push(second.close);

    const pruning = Promise.all([service.keys.audit.prune(), second.keys.audit.prune()]);
    const state = { isDone: false };
    void pruning.then(() => (state.isDone = true));
    const statuses: number[] = [];
    while (!state.isDone) {
      const url = `${service.url}/v1/principal`;
      statuses.push((await call("GET", url, { headers: bearer(secret) })).status);
    }
    const [one, two] = await pruning;
    expect(one.pruned + two.pruned).toBe(10_000);
    expect(statuses.length).toBeGreaterThan(2);
    expect(new Set(statuses)).toEqual(new Set([200]));
    const old = await database.query(
      "select 1 from latchkey.audit_log where occurred_at < '2025-01-01'",
    );
    expect(old).toEqual([]);
  });

  test("has said so before anything is gone, however it ends, and is pruned further by the next", async () => {
    const { database, service } = await begin();
    const user = newUser();
    await fill(database, user, 5_000);
    const pruning = service.keys.audit.prune();
    await vi.waitFor(
      async () =>
        expect((await rowsOf(database, user.organizationId))?.["entries"]).toBeLessThan(5_000),
      { timeout: 10_000, interval: 1 },
    );
    await service.keys.close();
    const { pruned } = await pruning;
    expect(pruned).toBeLessThan(5_000);
    const said = await database.query<{ count: number }>(
      "select count(*)::int as count from latchkey.audit_log_entries where action = 'audit_log.pruned'",
    );
    expect(said).toEqual([{ count: 1 }]);

    const next = await startService(database.source, { auditRetentionDays: DAYS });
    ends.push(next.close);
    expect(pruned + (await next.keys.audit.prune()).pruned).toBe(5_000);
  });

  test.runIf(name === "PostgreSQL")("is pruned by its indexes alone", async () => {
    const { database, service } = await begin();
    await fill(database, newUser(), 20_000);
    await database.query("analyze latchkey.audit_log_entries");
    const [plan] = await database.query<{ "QUERY PLAN": unknown }>(
      `explain (format json) select id from latchkey.audit_log_entries
       where organization_id = 'a' and id < '01900000-0000-0000-0000-000000000000' order by id limit 500 for update skip locked`,
    );
    expect(JSON.stringify(plan)).toContain("audit_log_entries_pkey");
    expect(JSON.stringify(plan)).not.toContain("Seq Scan");
    await service.keys.audit.prune();
  });
});

test("without auditRetentionDays nothing is pruned, and a number that makes no sense is refused", async () => {
  const database = "postgres://user@127.0.0.1:1/none";
  const keys = createKeyService({ database });
  await expect(keys.audit.prune()).rejects.toMatchObject({ code: "invalid_options" });
  await keys.close();
  for (const auditRetentionDays of [0, 1.5, -1, 36_501, Number.NaN]) {
    expect(() => createKeyService({ database, auditRetentionDays })).toThrow(
      "auditRetentionDays must be a whole number of days from 1 to 36,500",
    );
  }
});
