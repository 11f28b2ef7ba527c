import { PGlite } from "@electric-sql/pglite";
import type { HostTransaction } from "@latchkey/server";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { CompiledQuery, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { newestEntriesOf } from "../support/entries-of.ts";
import { newUser, onEveryDatabase } from "../support/on-every-database.ts";
import type { OnDatabase } from "../support/on-every-database.ts";
import { readerOf, systemOf } from "./principals.fixture.ts";

onEveryDatabase((on) => {
  describe("an entry that is recorded in a transaction of the host's", () => {
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
              systemOf(organizationId),
              { action: "report.run" },
              { transaction },
            ),
          );
          if (commits) await outcome;
          else await expect(outcome).rejects.toThrow("rolled back");
          const rows = await on.database.query(`select from ${table}`);
          const entries = await newestEntriesOf(on.service.url, readerOf(organizationId));
          expect([rows.length, entries.length]).toEqual(commits ? [1, 1] : [0, 0]);
        }
      },
    );
  });
});

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
