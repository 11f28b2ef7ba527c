import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { ApiKey } from "@latchkey/contract";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { startPostgres } from "../support/postgres/start-postgres.ts";
import type { PostgresServer } from "../support/postgres/start-postgres.ts";
import { ada, signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

const timeoutMs = 800;
/** A statement in flight may time out, and then a second one. */
const withinMs = 2 * timeoutMs + 600;

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.remove());

/** The two ways in which a host hands over PostgreSQL. */
const ways = [
  { name: "a connection string", pooled: false },
  { name: "the host's pool", pooled: true },
];

describe.each(ways)("with $name", ({ pooled }) => {
  let service: RunningService;
  let pool: pg.Pool | undefined;
  let key: { apiKey: ApiKey; secret: string };
  let handled = 0;
  beforeAll(async () => {
    pool = pooled ? new pg.Pool({ connectionString: postgres.url, max: 4 }) : undefined;
    pool?.on("error", () => {});
    service = await startService(pool ?? postgres.url, {
      databaseTimeoutMs: timeoutMs,
      mount: (app, keys) => {
        app.use(keys.router);
        app.get("/host", keys.requireApiKey(), (_request, response) => {
          handled += 1;
          response.json({});
        });
        app.get("/host/unaudited", keys.requireApiKey({ audit: "none" }), (_request, response) => {
          handled += 1;
          response.json({});
        });
        app.get("/host/slow", keys.requireApiKey(), async (_request, response) => {
          await sleep(300);
          response.json({});
        });
      },
    });
    key = await createKey(service.url, { name: "CI" });
  });
  afterEach(() => recovered());
  afterAll(async () => {
    await service.close();
    await pool?.end();
  });

  const requests: [string, string, Record<string, string>, unknown?][] = [];
  beforeAll(() => {
    const user = signedInAs(ada);
    const keys = "/v1/api-keys";
    requests.push(
      ["GET", "/host", bearer(key.secret)],
      ["GET", "/v1/principal", bearer(key.secret)],
      ["GET", "/host/unaudited", bearer(key.secret)],
      ["GET", keys, user],
      ["POST", keys, user, { name: "made" }],
      ["PATCH", `${keys}/${key.apiKey.id}`, user, { name: `renamed ${Date.now()}` }],
      ["GET", "/v1/audit-log-entries", user],
      ["GET", "/v1/audit-log/export", user],
    );
  });
  const send = ([method, path, headers, body]: (typeof requests)[number]) =>
    call(method, service.url + path, { headers, body });

  /** All of these requests get 503 in time, at once, and the host is told of each; none reaches a handler. */
  async function expectUnavailable(sent = requests, limitMs = withinMs): Promise<void> {
    const before = handled;
    const told = service.failures.length;
    const began = performance.now();
    const answers = await Promise.all(sent.map(send));
    expect(performance.now() - began).toBeLessThan(limitMs);
    for (const [index, { status, headers, body }] of answers.entries()) {
      const { code } = body;
      expect([sent[index]?.slice(0, 2), status, code]).toEqual([
        sent[index]?.slice(0, 2),
        503,
        "unavailable",
      ]);
      expect(headers.get("retry-after")).toBe("1");
      expect(headers.get("content-type")).toMatch("application/problem+json");
      expect(body.requestId).toBe(headers.get("x-request-id"));
      // Nothing of the database's own is told to the caller.
      expect(JSON.stringify(body)).not.toMatch(/ECONN|postgres|57P|relation|timeout/i);
    }
    expect(handled).toBe(before);
    const failures = service.failures.slice(told);
    expect(failures.length).toBeGreaterThanOrEqual(sent.length);
    for (const failure of failures) expect(failure).toMatchObject({ code: expect.any(String) });
  }

  /** Requests are served again, without anyone doing anything. */
  async function recovered(): Promise<void> {
    await expect
      .poll(
        async () =>
          (await call("GET", `${service.url}/host`, { headers: bearer(key.secret) })).status,
        { timeout: 5000 },
      )
      .toBe(200);
    for (const request of requests) expect((await send(request)).status).toBeLessThan(300);
  }

  test.each(["fast", "immediate"] as const)(
    "stopped (%s) while it serves, it answers 503 and comes back by itself",
    async (mode) => {
      const serving = new AbortController();
      const statuses = new Set<number>();
      const clients = Array.from({ length: 6 }, async (_, index) => {
        while (!serving.signal.aborted) {
          const answer = await send(
            requests[index % requests.length] ?? ["GET", "/host", {}],
          ).catch(() => undefined);
          // An export that has begun breaks off.
          if (answer !== undefined) statuses.add(answer.status);
        }
      });
      await sleep(100);
      await postgres.stop(mode);
      await sleep(50);
      serving.abort();
      await Promise.all(clients);
      for (const served of [200, 201]) statuses.delete(served);
      expect([...statuses]).toEqual([503]);
      await expectUnavailable();
      await postgres.start();
      await recovered();
    },
  );

  test("what was admitted before the stop has its outcome once the database is back", async () => {
    const slow = call("GET", `${service.url}/host/slow`, { headers: bearer(key.secret) });
    await sleep(100);
    await postgres.stop("fast");
    const answer = await slow;
    expect(answer.status).toBe(200);
    await postgres.start();
    const entry = async () => {
      const page = await call<{ data?: { request: { id: string }; outcome: unknown }[] }>(
        "GET",
        `${service.url}/v1/audit-log-entries?action=request.admitted`,
        { headers: signedInAs(ada) },
      );
      return page.body.data?.find(
        ({ request }) => request.id === answer.headers.get("x-request-id"),
      )?.outcome;
    };
    await expect.poll(entry, { timeout: 5000 }).toMatchObject({ state: "completed", status: 200 });
  });

  test("a statement that hangs is given up in time, and its connection is not used again", async () => {
    const admin = new pg.Client({ connectionString: postgres.url });
    await admin.connect();
    try {
      const waiting = async () => {
        // A transaction sees the sessions as they were when it first looked.
        await admin.query("select pg_stat_clear_snapshot()");
        const { rows } = await admin.query<{ pid: number; own: boolean }>(
          "select pid, query like '%found as materialized%' as own from pg_stat_activity where wait_event_type = 'Lock'",
        );
        return rows;
      };
      // A session of our own ends its statement by itself, and may be used again; one of the host's waits on.
      const isOurs = ({ own }: { own: boolean }): boolean => own || !pooled;
      await admin.query("begin; lock table latchkey.api_keys in access exclusive mode");
      const touching = requests.filter(([, path]) => !path.startsWith("/v1/audit-log"));
      // One timeout: neither the rollback nor anything else waits for a second one.
      const soonMs = timeoutMs + 600;
      const answered = expectUnavailable(touching.slice(0, 3), soonMs);
      await sleep(timeoutMs / 2);
      expect((await waiting()).filter(isOurs)).not.toEqual([]);
      await answered;
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
    await call("GET", `${service.url}/host`, { headers: bearer(key.secret) });
    const admin = new pg.Client({ connectionString: postgres.url });
    await admin.connect();
    try {
      await admin.query(
        "begin; lock table latchkey.audit_log_outcomes, latchkey.audit_log_admissions, latchkey.audit_log_entries in access exclusive mode",
      );
      const read = requests.find(([, path]) => path === "/v1/audit-log-entries") ?? [
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
    const admin = new pg.Client({ connectionString: postgres.url });
    await admin.connect();
    const { rows } = await admin.query<{ name: string }>("select current_database() as name");
    const database = rows[0]?.name ?? "";
    const endOthers =
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
    try {
      await admin.query(`alter database ${database} set default_transaction_read_only = on`);
      await admin.query(endOthers);
      await sleep(50);
      await expectUnavailable(
        requests.filter(([method, , headers]) => method !== "GET" || "authorization" in headers),
      );
    } finally {
      await admin.query("set default_transaction_read_only = off");
      await admin.query(`alter database ${database} reset default_transaction_read_only`);
      await admin.query(endOthers);
      await admin.end();
    }
  });

  test.runIf(pooled)(
    "where the host has taken every connection, requests with keys still get through; managing them answers 503 in time, until one is given back",
    async () => {
      if (pool === undefined) throw new Error("Only the host's own pool can be taken.");
      const host = pool;
      const taken = await Promise.all(Array.from({ length: 4 }, async () => host.connect()));
      try {
        // Admission has connections of its own: what the host does with its pool holds up none of its routes.
        const onHostRoutes = requests.filter(([, path]) => path.startsWith("/host"));
        for (const request of onHostRoutes) expect((await send(request)).status).toBe(200);
        const began = performance.now();
        const admitted = await Promise.all(
          Array.from({ length: 20 }, () => onHostRoutes.map(send)).flat(),
        );
        expect(admitted.map(({ status }) => status)).toEqual(admitted.map(() => 200));
        expect(performance.now() - began).toBeLessThan(timeoutMs);
        await expectUnavailable(requests.filter(([, , headers]) => !("authorization" in headers)));
      } finally {
        for (const client of taken) client.release();
      }
      await recovered();
      expect(host.waitingCount).toBe(0);
    },
  );

  test("closing while the database is away ends soon, and nothing goes on in the background", async () => {
    const other = await startService(pool ?? postgres.url, {
      databaseTimeoutMs: timeoutMs,
      mount: (app, keys) =>
        app.get("/slow", keys.requireApiKey(), async (_request, response) => {
          await sleep(200);
          response.json({});
        }),
    });
    const slow = fetch(`${other.url}/slow`, { headers: bearer(key.secret) });
    await sleep(100);
    await postgres.stop("fast");
    await slow;
    other.server.close();
    other.server.closeAllConnections();
    await once(other.server, "close");
    const began = performance.now();
    await other.keys.close();
    expect(performance.now() - began).toBeLessThan(withinMs);
    const told = other.failures.length;
    expect(told).toBeGreaterThan(0);
    await sleep(1500);
    expect(other.failures).toHaveLength(told);
    await postgres.start();
  });
});
