import { request as httpRequest } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { createKeyService } from "@latchkey/server";
import type { AdmissionOptions } from "@latchkey/server";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { newUser } from "../support/on-every-database.ts";
import { plantedKeyService } from "../support/planted-key-service.ts";
import { startService } from "../support/service.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await postgres.open();
});
afterAll(() => database.close());

/** A service whose batches wait until they are let go; `batches` are the digests and entries of each that was sent. */
async function held(admission: AdmissionOptions) {
  const batches: { digests: string[]; entries: { id: string }[] }[] = [];
  let gate = Promise.resolve();
  let open = (): void => {};
  const service = await startService(database.source, {
    admission,
    create: plantedKeyService((run) => async (values) => {
      const [digests, entries] = values.map((value) => JSON.parse(value) as never[]);
      if (digests?.length) batches.push({ digests, entries: entries ?? [] });
      await gate;
      return run(values);
    }),
    mount: (app, keys) => {
      app.use(keys.router);
      app.get("/host", keys.requireApiKey(), (_request, response) => void response.json({}));
    },
  });
  const { secret } = await createKey(service.url, { name: "CI" }, newUser());
  const use = (headers: Record<string, string> = {}) =>
    call("GET", `${service.url}/host`, { headers: { ...bearer(secret), ...headers } });
  // From now on it is likely, and has its connection.
  expect((await use()).status).toBe(200);
  batches.length = 0;
  return {
    service,
    secret,
    use,
    batches,
    hold: () => {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    letGo: () => open(),
    sent: (count: number) => expect.poll(() => batches.length, { interval: 2 }).toBe(count),
    close: async () => {
      open();
      await service.close();
    },
  };
}

const entriesOf = (requestIds: readonly string[]) =>
  database.query<{ id: string }>(
    "select request_id as id from latchkey.audit_log_admissions where request_id = any($1)",
    [requestIds],
  );

describe("admission is bounded", () => {
  test("where the queue is full, one more gets 503 at once, and soon all is well again", async () => {
    const { use, hold, letGo, sent, close } = await held({ maxQueueLength: 3, maxBatchSize: 10 });
    try {
      hold();
      const first = use();
      await sent(1);
      const waiting = Array.from({ length: 3 }, () => use());
      await sleep(100);
      const began = performance.now();
      const beyond = await Promise.all(Array.from({ length: 5 }, () => use()));
      expect(performance.now() - began).toBeLessThan(500);
      for (const { status, headers, body } of beyond) {
        expect([status, body.code, headers.get("retry-after")]).toEqual([503, "unavailable", "1"]);
      }
      letGo();
      const answers = await Promise.all([first, ...waiting]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect((await use()).status).toBe(200);
      expect(
        await entriesOf(beyond.map(({ headers }) => headers.get("x-request-id") ?? "")),
      ).toEqual([]);
    } finally {
      await close();
    }
  });

  test("who has waited for maxWaitMs gets 503, and leaves no entry", async () => {
    const { use, hold, letGo, sent, close, batches } = await held({ maxWaitMs: 200 });
    try {
      hold();
      const first = use();
      await sent(1);
      const began = performance.now();
      const late = await use();
      expect(performance.now() - began).toBeGreaterThanOrEqual(199);
      expect(performance.now() - began).toBeLessThan(600);
      expect([late.status, late.headers.get("retry-after")]).toEqual([503, "1"]);
      letGo();
      expect((await first).status).toBe(200);
      expect((await use()).status).toBe(200);
      expect(await entriesOf([late.headers.get("x-request-id") ?? ""])).toEqual([]);
      expect(batches).toHaveLength(2);
    } finally {
      await close();
    }
  });

  test("who goes while waiting gives up the place, never reaches the database, and leaves no entry", async () => {
    const { use, hold, letGo, sent, close, service, secret, batches } = await held({
      maxQueueLength: 2,
    });
    try {
      hold();
      const first = use();
      await sent(1);
      const gone = Array.from({ length: 2 }, () => {
        const request = httpRequest(`${service.url}/host`, { headers: bearer(secret) });
        request.on("error", () => {});
        request.end();
        return request;
      });
      await sleep(100);
      expect((await use()).status).toBe(503);
      for (const request of gone) request.destroy();
      await sleep(100);
      const waiting = Array.from({ length: 2 }, () => use());
      await sleep(100);
      letGo();
      expect((await Promise.all([first, ...waiting])).map(({ status }) => status)).toEqual([
        200, 200, 200,
      ]);
      expect(batches.map(({ entries }) => entries.length)).toEqual([1, 2]);
    } finally {
      await close();
    }
  });

  test("a batch holds maxBatchSize at the most; a lone request is sent alone", async () => {
    const { use, hold, letGo, sent, close, batches } = await held({ maxBatchSize: 3 });
    try {
      hold();
      const first = use();
      await sent(1);
      const waiting = Array.from({ length: 8 }, () => use());
      await sleep(150);
      letGo();
      const answers = await Promise.all([first, ...waiting]);
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
      expect(batches.map(({ entries }) => entries.length)).toEqual([1, 3, 3, 2]);
      expect(batches.map(({ digests }) => digests.length)).toEqual([1, 1, 1, 1]);
    } finally {
      await close();
    }
  });

  test("options out of range are told together with all other faults", () => {
    const create = () =>
      createKeyService({
        database: "postgres://127.0.0.1/none",
        realm: '"',
        admission: {
          maxBatchSize: 0,
          maxQueueLength: 1.5,
          maxWaitMs: 60_001,
          statementTimeoutMs: Number.NaN,
          // @ts-expect-error -- JavaScript may say anything
          batch: 3,
        },
      });
    for (const fault of [
      /admission\.maxBatchSize must be a whole number from 1 to 1,000/,
      /admission\.maxQueueLength must be a whole number from 1 to 100,000/,
      /admission\.maxWaitMs must be a whole number of milliseconds from 10 to 60,000/,
      /admission\.statementTimeoutMs must be a whole number of milliseconds from 100 to 60,000/,
      /admission\.batch is not an option/,
      /realm must be/,
    ])
      expect(create).toThrow(fault);
  });

  test("a batch that takes longer than statementTimeoutMs gets 503, however long the database may take otherwise", async () => {
    const service = await startService(database.source, {
      databaseTimeoutMs: 20_000,
      admission: { statementTimeoutMs: 200 },
    });
    const other = new pg.Client({ connectionString: urlOf(database) });
    await other.connect();
    try {
      const { secret } = await createKey(service.url);
      await other.query("begin; lock table latchkey.api_keys in access exclusive mode");
      const began = performance.now();
      const answer = await call("GET", `${service.url}/v1/principal`, { headers: bearer(secret) });
      expect(answer.status).toBe(503);
      expect(performance.now() - began).toBeLessThan(1000);
    } finally {
      await other.end();
      await service.close();
    }
  });
});

function urlOf({ source }: OpenDatabase): string {
  if (!(source instanceof pg.Pool)) throw new Error("Only PostgreSQL has an address.");
  return source.options.connectionString ?? "";
}
