import { PGlite } from "@electric-sql/pglite";
import type { AuditLogEntry } from "@latchkey/contract";
import { LatchkeyError } from "@latchkey/server";
import type { AuditLogRecord, HostTransaction } from "@latchkey/server";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { CompiledQuery, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { newUser, onEveryDatabase } from "../support/on-every-database.ts";
import type { OnDatabase } from "../support/on-every-database.ts";
import { signedInAs } from "../support/service.ts";

const system = (organizationId: string) =>
  ({ type: "system", id: "cron", name: "Nightly job", organizationId }) as const;
const secret = "sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH";
const hint = "sk_AbCd…zFDH";

onEveryDatabase(
  (on) => {
    const entriesOf = async (organizationId: string, action?: string) => {
      const query = action === undefined ? "" : `?action=${action}`;
      const page = await call<{ data: AuditLogEntry[] }>(
        "GET",
        `${on.service.url}/v1/audit-log-entries${query}`,
        {
          headers: signedInAs({ id: "reader", name: "Reader", organizationId }),
        },
      );
      return page.body.data;
    };

    test("with a request: its principal is the actor, its id ties the entries together", async () => {
      const user = newUser();
      const { apiKey, secret: own } = await createKey(on.service.url, { name: "CI" }, user);
      const answer = await call("PUT", `${on.service.url}/host/environments/7`, {
        headers: bearer(own),
        body: {},
      });
      expect(answer.status).toBe(204);
      const [entry, admitted] = await entriesOf(user.organizationId);
      expect(entry).toMatchObject({
        action: "environment.updated",
        actor: { type: "api_key", id: apiKey.id, display: "API Key: CI" },
        initiator: { type: "user", id: "u9", name: "Grace", display: "Grace" },
        resource: { type: "environment", id: "7", name: "Production" },
        changes: { region: { from: "eu", to: "us" } },
        request: {
          id: answer.headers.get("x-request-id"),
          method: "PUT",
          route: "/host/environments/:id",
          secretHint: apiKey.hint,
        },
        outcome: null,
        count: 1,
      });
      expect(admitted).toMatchObject({ action: "request.admitted", request: entry?.request });
    });

    test("with a principal, or with the host itself: there is no request", async () => {
      const { id, name, organizationId } = newUser();
      const { record } = on.service.keys.audit;
      await record({ type: "user", id, name, organizationId }, { action: "report.run" });
      await record(system(organizationId), {
        action: "report.run",
        changes: { snapshot: { rows: 7 } },
      });
      expect(await entriesOf(organizationId)).toMatchObject([
        {
          actor: { type: "system", id: "cron", display: "Nightly job" },
          request: null,
          resource: null,
          changes: { snapshot: { rows: 7 } },
        },
        { actor: { type: "user", id, display: "Ada" }, request: null, changes: null },
      ]);
    });

    test("with an API key of the host's own, whatever its id looks like", async () => {
      const ids = ["0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10", "ci"];
      const key = { ...system(newUser().organizationId), type: "api_key" } as const;
      for (const id of ids) await on.service.keys.audit.record({ ...key, id }, { action: "a.b" });
      const actors = (await entriesOf(key.organizationId)).map(({ actor }) => actor.id);
      expect(new Set(actors)).toEqual(new Set(ids));
    });

    test("keeps no secret, wherever it stands, and nothing that the database cannot hold", async () => {
      const { organizationId } = newUser();
      await on.service.keys.audit.record(system(organizationId), {
        action: "report.run",
        resource: { type: "report", id: secret, name: `of ${secret}` },
        initiator: { type: "user", id: secret, name: secret },
        changes: {
          [`key ${secret}`]: {
            from: [secret, { [secret]: "a\0b\ud800", "\0": 1 }],
            to: { toJSON: () => secret },
          },
        },
      });
      const [entry] = await entriesOf(organizationId);
      expect(entry).toMatchObject({
        resource: { id: hint, name: `of ${hint}` },
        initiator: { id: hint, name: hint },
        changes: { [`key ${hint}`]: { from: [hint, { [hint]: "ab\ufffd", "": 1 }], to: hint } },
      });
    });

    test("without a principal, or with an entry that is none, throws and names every fault", async () => {
      const { organizationId } = newUser();
      const circular: Record<string, unknown> = {};
      circular["self"] = circular;
      const many = Object.fromEntries(
        Array.from({ length: 201 }, (_, index) => [`f${index}`, index]),
      );
      // What plain JavaScript may hand over; the types would not let it pass.
      const faulty = (record: unknown) =>
        on.service.keys.audit.record(system(organizationId), record as AuditLogRecord);
      const faults: [record: unknown, ...named: string[]][] = [
        [{}, "action"],
        [{ action: "Run" }, "action"],
        [{ action: "run" }, "action"],
        [{ action: "api_key.created" }, "action must not begin with"],
        [{ action: "request.admitted" }, "action must not begin with"],
        [{ action: "audit_log.pruned" }, "action must not begin with"],
        [
          { action: "a.b", resource: { type: "Report", id: "", name: "a\nb" } },
          "resource.type",
          "resource.id",
          "resource.name",
        ],
        [{ action: "a.b", resource: { type: "report", id: "x".repeat(256) } }, "resource.id"],
        [{ action: "a.b", initiator: { type: "robot", id: "1", name: "R" } }, "initiator"],
        [{ action: "a.b", changes: { region: "us" } }, "changes"],
        [{ action: "a.b", changes: [] }, "changes"],
        [{ action: "a.b", changes: { snapshot: null } }, "changes"],
        [{ action: "a.b", changes: { snapshot: many } }, "changes"],
        [{ action: "a.b", changes: { snapshot: { n: 1n } } }, "changes"],
        [{ action: "a.b", changes: { snapshot: circular } }, "changes"],
        [{ action: "a.b", changes: { snapshot: { text: "x".repeat(65_536) } } }, "64 KiB"],
        [{ action: "a.b", changes: () => 1 }, "changes"],
        [
          { action: "!", resource: { type: "!", id: "" }, initiator: {}, changes: 7 },
          "action",
          "resource.type",
          "resource.id",
          "initiator",
          "changes",
        ],
      ];
      for (const [record, ...named] of faults) {
        const error: unknown = await faulty(record).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        expect(error).toBeInstanceOf(LatchkeyError);
        expect(error).toMatchObject({ code: "invalid_entry" });
        for (const name of named) expect(String(error)).toContain(name);
      }
      await expect(
        on.service.keys.audit.record(
          { ...system(organizationId), organizationId: "" },
          { action: "a.b" },
        ),
      ).rejects.toThrow("principal");
      expect(await entriesOf(organizationId)).toEqual([]);
      expect((await call("PUT", `${on.service.url}/host/open`, { body: {} })).text).toContain(
        "no_principal",
      );
    });

    describe("in a transaction of the host's", () => {
      const ways = on.kind === "PGlite" ? pgliteWays : postgresWays;
      test.each(ways)(
        "by $name: both are there once it is committed, and neither if it is rolled back",
        async ({ within }) => {
          const { organizationId } = newUser();
          const table = `host_${organizationId.replace("-", "_")}`;
          await on.database.query(`create table ${table} (n int)`);
          for (const commits of [false, true]) {
            const outcome = within(on, `insert into ${table} values (1)`, commits, (transaction) =>
              on.service.keys.audit.record(
                system(organizationId),
                { action: "report.run" },
                { transaction },
              ),
            );
            if (commits) await outcome;
            else await expect(outcome).rejects.toThrow("rolled back");
            const rows = await on.database.query(`select from ${table}`);
            const entries = await entriesOf(organizationId);
            expect([rows.length, entries.length]).toEqual(commits ? [1, 1] : [0, 0]);
          }
        },
      );
    });
  },
  {
    mount: (app, keys) => {
      app.use(keys.router);
      app.put("/host/environments/:id", keys.requireApiKey(), async (request, response) => {
        await keys.audit.record(request, {
          action: "environment.updated",
          resource: { type: "environment", id: request.params.id, name: "Production" },
          changes: { region: { from: "eu", to: "us" } },
          initiator: { type: "user", id: "u9", name: "Grace" },
        });
        response.status(204).end();
      });
      app.put("/host/open", async (request, response) => {
        const error: unknown = await keys.audit
          .record(request, { action: "a.b" })
          .catch((thrown: unknown) => thrown);
        response.json({ code: error instanceof LatchkeyError ? error.code : null });
      });
    },
  },
);

/** How a host changes something and has it recorded, in one transaction by a tool of its own. */
interface Way {
  readonly name: string;
  readonly within: (
    on: OnDatabase,
    change: string,
    commits: boolean,
    record: (transaction: HostTransaction) => Promise<void>,
  ) => Promise<unknown>;
}

function endOf(commits: boolean): void {
  if (!commits) throw new Error("rolled back");
}

function poolOf(on: OnDatabase): pg.Pool {
  if (!(on.database.source instanceof pg.Pool)) throw new Error("Not a pool.");
  return on.database.source;
}

const pgliteWays: Way[] = [
  {
    name: "PGlite",
    within: (on, change, commits, record) => {
      if (!(on.database.source instanceof PGlite)) throw new Error("Not a PGlite.");
      return on.database.source.transaction(async (transaction) => {
        await transaction.query(change);
        await record(transaction);
        endOf(commits);
      });
    },
  },
];

const postgresWays: Way[] = [
  {
    name: "pg",
    within: async (on, change, commits, record) => {
      const client = await poolOf(on).connect();
      try {
        await client.query("begin");
        await client.query(change);
        await record(client);
        endOf(commits);
        await client.query("commit");
      } catch (error) {
        await client.query("rollback");
        throw error;
      } finally {
        client.release();
      }
    },
  },
  {
    name: "Kysely",
    within: (on, change, commits, record) =>
      new Kysely({ dialect: new PostgresDialect({ pool: poolOf(on) }) })
        .transaction()
        .execute(async (transaction) => {
          await transaction.executeQuery(CompiledQuery.raw(change));
          await record({
            query: (text, values) => transaction.executeQuery(CompiledQuery.raw(text, values)),
          });
          endOf(commits);
        }),
  },
  {
    name: "Drizzle",
    within: (on, change, commits, record) =>
      drizzle(poolOf(on)).transaction(async (transaction) => {
        await transaction.execute(sql.raw(change));
        await record({
          query: (text, values) => {
            const [before = "", after = ""] = text.split("$1");
            return transaction.execute(sql`${sql.raw(before)}${values[0]}${sql.raw(after)}`);
          },
        });
        endOf(commits);
      }),
  },
];
