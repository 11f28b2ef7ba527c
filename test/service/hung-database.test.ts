import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bearer, call } from "../support/call.ts";
import { createDatabase } from "../support/postgres/create-database.ts";
import type { TestDatabase } from "../support/postgres/create-database.ts";
import { serveDatabase, timeoutMs, ways } from "./served-database.fixture.ts";

describe.each(ways)("with $name", ({ pooled }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(() => database.drop());
  const on = serveDatabase(() => database.url, pooled);
  const { expectUnavailable, recovered } = on;

  test("a statement that hangs is given up in time, and its connection is not used again", async () => {
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    try {
      const waiting = async () => {
        // A transaction sees the sessions as they were when it first looked.
        await admin.query("select pg_stat_clear_snapshot()");
        const { rows } = await admin.query<{ pid: number; own: boolean }>(
          "select pid, query like '%found as materialized%' as own from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
        );
        return rows;
      };
      // A session of our own ends its statement by itself, and may be used again; one of the host's waits on.
      const isOurs = ({ own }: { own: boolean }): boolean => own || !pooled;
      await admin.query("begin; lock table latchkey.api_keys in access exclusive mode");
      const touching = on.requests.filter(([, path]) => !path.startsWith("/v1/audit-log"));
      // One timeout: neither the rollback nor anything else waits for a second one.
      const soonMs = timeoutMs + 600;
      // Admission has two connections: a third request may have to wait for one of the first two.
      const answered = expectUnavailable(touching.slice(0, 2), soonMs);
      await expect.poll(async () => (await waiting()).filter(isOurs)).not.toEqual([]);
      await answered;
      await expectUnavailable(touching.slice(2, 3), soonMs);
      // Those of the host's are found waiting behind these.
      const managed = expectUnavailable(touching.slice(3), soonMs);
      await sleep(timeoutMs / 2);
      const hung = (await waiting()).filter((session) => !isOurs(session)).map(({ pid }) => pid);
      expect(hung.length > 0).toBe(pooled);
      await managed;
      await expect.poll(async () => (await waiting()).filter(isOurs)).toEqual([]);
      await admin.query("commit");
      await recovered();
      const left = () =>
        admin
          .query("select from pg_stat_activity where pid = any($1)", [hung])
          .then(({ rows }) => rows);
      if (pooled) await expect.poll(left).toEqual([]);
    } finally {
      await admin.end();
    }
  });

  test("readers of the log do not wait for one another while outcomes cannot be written", async () => {
    await call("GET", `${on.service.url}/host`, { headers: bearer(on.key.secret) });
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    try {
      await admin.query(
        "begin; lock table latchkey.audit_log_outcomes, latchkey.audit_log_admissions, latchkey.audit_log_entries in access exclusive mode",
      );
      const read = on.requests.find(([, path]) => path === "/v1/audit-log-entries") ?? [
        "GET",
        "/",
        {},
      ];
      await expectUnavailable(Array.from({ length: 3 }, () => read));
      await admin.query("commit");
    } finally {
      await admin.end();
    }
  });

  test("a database that only reads gets no request through that is to be written down", async () => {
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    const name = new URL(database.url).pathname.slice(1);
    const endOthers =
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
    try {
      await admin.query(`alter database ${name} set default_transaction_read_only = on`);
      await admin.query(endOthers);
      await sleep(50);
      await expectUnavailable(
        on.requests.filter(([method, , headers]) => method !== "GET" || "authorization" in headers),
      );
    } finally {
      await admin.query("set default_transaction_read_only = off");
      await admin.query(`alter database ${name} reset default_transaction_read_only`);
      await admin.query(endOthers);
      await admin.end();
    }
  });

  test.runIf(pooled)(
    "where the host has taken every connection, requests with keys still get through; managing them answers 503 in time, until one is given back",
    async () => {
      if (on.pool === undefined) throw new Error("Only the host's own pool can be taken.");
      const host = on.pool;
      const taken = await Promise.all(Array.from({ length: 4 }, async () => host.connect()));
      try {
        // Admission has connections of its own: what the host does with its pool holds up none of its routes.
        const onHostRoutes = on.requests.filter(([, path]) => path.startsWith("/host"));
        for (const request of onHostRoutes) expect((await on.send(request)).status).toBe(200);
        const began = performance.now();
        const admitted = await Promise.all(
          Array.from({ length: 20 }, () => onHostRoutes.map(on.send)).flat(),
        );
        expect(admitted.map(({ status }) => status)).toEqual(admitted.map(() => 200));
        expect(performance.now() - began).toBeLessThan(timeoutMs);
        await expectUnavailable(
          on.requests.filter(([, , headers]) => !("authorization" in headers)),
        );
      } finally {
        for (const client of taken) client.release();
      }
      await recovered();
      expect(host.waitingCount).toBe(0);
    },
  );
});
