import { encodeCursor } from "@latchkey/contract";
import type { AuditLogEntry, AuditLogEntryPage } from "@latchkey/contract";
import type { User } from "@latchkey/server";
import fc from "fast-check";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { selectionOf } from "../../packages/server/src/audit/list.ts";
import { insertEntryStatement } from "../../packages/server/src/postgres/audit-log-entries.ts";
import { selectEntryPage } from "../../packages/server/src/postgres/audit-log-page.ts";
import { lowestEntryId } from "../../packages/server/src/postgres/entry-id.ts";
import { openDatabase } from "../../packages/server/src/postgres/index.ts";
import { isRefusal } from "@latchkey/contract/rules";
import { call, createKey } from "../support/call.ts";
import { anyEntry, anyFilters, fits, insertEntries, second } from "../support/entry-model.ts";
import type { Filters } from "../support/entry-model.ts";
import { parseNdjson } from "../support/exported-ndjson.ts";
import { newUser, onOldestDatabaseToo } from "../support/on-every-database.ts";
import { signedInAs } from "../support/service.ts";

const isAll = process.env["LATCHKEY_TEST_ALL"] === "1";

type Budget = NonNullable<Parameters<typeof selectEntryPage>[2]>;

onOldestDatabaseToo((on) => {
  const list = (user: User, query: Record<string, string> = {}) =>
    call<AuditLogEntryPage & { code?: string }>(
      "GET",
      `${on.service.url}/v1/audit-log-entries?${new URLSearchParams(query)}`,
      { headers: signedInAs(user) },
    );
  const readAll = async (user: User, query: Record<string, string>) => {
    const pages: AuditLogEntry[][] = [];
    let cursor: string | null = null;
    do {
      const answer: Awaited<ReturnType<typeof list>> = await list(
        user,
        cursor === null ? query : { ...query, cursor },
      );
      if (answer.status !== 200) throw new Error(answer.text);
      pages.push(answer.body.data);
      cursor = answer.body.nextCursor;
    } while (cursor !== null);
    return pages;
  };

  /** The ids of each page, and where the next one begins. */
  const walk = async (user: User, filters: Filters, limit: number, budget: Budget) => {
    const database = openDatabase(on.database.source, {
      schema: "latchkey",
      timeoutMs: 5000,
      onError: () => {},
    });
    const selection = selectionOf({ type: "user", ...user }, filters);
    if (isRefusal(selection)) throw new Error("The filters were refused.");
    const pages: { ids: string[]; next: string | null }[] = [];
    let after: string | undefined;
    do {
      const { rows, next } = await selectEntryPage(
        database,
        { ...selection, after, limit },
        budget,
      );
      pages.push({ ids: rows.map(({ id }) => id), next });
      if (next !== null && after !== undefined && next >= after) throw new Error("No progress.");
      after = next ?? undefined;
    } while (after !== undefined);
    await database.close();
    return pages;
  };

  test("of every filter, limit and budget hold each entry once and in order", async () => {
    const amount = fc.integer({ min: 1, max: 9 });
    const budget = fc.record({ together: amount, scattered: amount });
    const lists = fc.array(fc.tuple(anyFilters, amount, budget), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEntry, { minLength: 30, maxLength: 50 }),
        lists,
        async (made, queries) => {
          const user = newUser();
          const entries = await insertEntries(on.database, user.organizationId, made);
          // Another organization's are not among them.
          await insertEntries(on.database, newUser().organizationId, made.slice(0, 5));
          for (const [filters, limit, most] of queries) {
            const pages = await walk(user, filters, limit, most);
            const expected = entries.filter((entry) => fits(entry, filters)).map(({ id }) => id);
            expect(pages.flatMap(({ ids }) => ids)).toEqual(expected);
            expect(Math.max(...pages.map(({ ids }) => ids.length))).toBeLessThanOrEqual(limit);
          }
        },
      ),
      { numRuns: isAll ? 12 : 3 },
    );
  });

  test("every filter, and any of them together, over pages of any size", async () => {
    const user = newUser();
    const entries = await insertEntries(on.database, user.organizationId, fc.sample(anyEntry, 80));
    await fc.assert(
      fc.asyncProperty(anyFilters, fc.integer({ min: 1, max: 30 }), async (query, limit) => {
        const expected = entries.filter((entry) => fits(entry, query)).map(({ id }) => id);
        const pages = await readAll(user, { ...query, limit: String(limit) });
        expect(pages.flat().map(({ id }) => id)).toEqual(expected);
      }),
      { numRuns: isAll ? 25 : 6 },
    );
    for (const to of [second(1), second(0)]) {
      expect((await list(user, { from: second(1), to })).body.code).toBe("invalid_request");
    }
  });

  test("look at no more entries than their budget where no index tells which are wanted", async () => {
    const user = newUser();
    const made = fc.sample(anyEntry, 300).map((entry) => ({ ...entry, ip: "203.0.113.7" }));
    const entries = await insertEntries(on.database, user.organizationId, made);
    const [first, ...more] = await walk(user, { ip: "2001:db8::1" }, 50, {
      together: 100,
      scattered: 1,
    });
    expect(first).toEqual({ ids: [], next: entries[99]?.id });
    expect(more.map(({ next }) => next)).toEqual([entries[199]?.id, entries[299]?.id, null]);
    const others = entries.filter(({ action }) => action !== "request.admitted");
    const pages = await walk(user, { action: "no.such" }, 50, { together: 20, scattered: 1 });
    expect(pages[0]).toEqual({ ids: [], next: others[19]?.id });
  });

  test("are short, or empty, in a log in which next to nothing fits; an export of it is whole", async () => {
    const user = newUser();
    await on.database.query(
      `insert into latchkey.audit_log_admissions (organization_id, id, occurred_at, api_key_id, actor_name, request_id, method, path, ip, secret_hint)
       select $1, ($2 || lpad(to_hex(n), 23, '-0000-0000-000000000000'))::uuid, $3, gen_random_uuid(), 'CI', 'r', 'GET', '/',
         case when n in (1, 2, 11000) then '198.51.100.1' else '203.0.113.7' end, 'sk_AbCd…WxYz'
       from generate_series(1, 25000) n`,
      [user.organizationId, lowestEntryId(new Date(second(0))).slice(0, 13), second(0)],
    );
    const query = { ip: "198.51.100.1" };
    const pages = await readAll(user, query);
    expect(pages.map((page) => page.length)).toEqual([0, 1, 2]);
    const { text } = await call<undefined>(
      "GET",
      `${on.service.url}/v1/audit-log/export?${new URLSearchParams(query)}`,
      { headers: signedInAs(user) },
    );
    expect(parseNdjson(text)).toEqual(pages.flat());
  });

  test("are in the order of the database's clock, whatever an instance's own says", async () => {
    const user = newUser();
    const years = ["2090", "1999", "2026"];
    for (const year of years) {
      const id = `${lowestEntryId(new Date(`${year}-01-01T00:00:00Z`)).slice(0, 13)}-7000-8000-000000000000`;
      await on.database.query(insertEntryStatement("latchkey"), [
        JSON.stringify({
          organization_id: user.organizationId,
          id,
          action: "report.run",
          actor_type: "user",
          actor_id: "u1",
          actor_name: year,
        }),
      ]);
      await delay(2);
    }
    const [page = []] = await readAll(user, {});
    expect(page.map(({ actor }) => actor.name)).toEqual(years.toReversed());
    for (const { id, occurredAt } of page) {
      expect(id.slice(0, 13)).toBe(lowestEntryId(new Date(occurredAt)).slice(0, 13));
    }
  });

  test("follow a cursor of their own filters only, and a forged one is refused or a place in the log", async () => {
    const user = newUser();
    for (const name of ["a", "b"]) await createKey(on.service.url, { name }, user);
    const query = { limit: "1", resourceType: "api_key" };
    const { nextCursor, data } = (await list(user, query)).body;
    const cursor = nextCursor ?? "";
    expect((await list(user, { ...query, cursor })).body.data).toHaveLength(1);
    for (const other of [
      { limit: "1" },
      { ...query, actor: "u1" },
      { ...query, resourceType: "report" },
    ]) {
      expect((await list(user, { ...other, cursor })).body.code).toBe("invalid_cursor");
    }
    const id = data[0]?.id ?? "";
    const forged = (position: (string | null)[]) =>
      list(user, { cursor: encodeCursor({}, position) });
    for (const position of [[], [null], [""], ["x"], [id, id], [new Date().toISOString(), id]]) {
      expect([position, (await forged(position)).body.code]).toEqual([position, "invalid_cursor"]);
    }
    for (const position of [id, id.toUpperCase()]) {
      expect((await forged([position])).body.data.map((entry) => entry.id)).not.toContain(id);
    }
    expect((await forged(["FFFFFFFF-ffff-ffff-ffff-ffffffffffff"])).body.data).toHaveLength(2);
    expect(on.service.failures).toEqual([]);
  });
});
