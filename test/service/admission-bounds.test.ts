import { request as httpRequest } from "node:http";
import { createKeyService } from "@latchkey/server";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { startService } from "../support/service.ts";
import { holdAdmission } from "./held-admission.fixture.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await postgres.open();
});
afterAll(() => database.close());

const entriesOf = (requestIds: readonly string[]) =>
  database.query<{ id: string }>(
    "select request_id as id from latchkey.audit_log_admissions where request_id = any($1)",
    [requestIds],
  );

describe("admission is bounded", () => {
  test("where the queue is full, one more gets 503 at once, and soon all is well again", async () => {
    const { use, hold, letGo, sent, arrived, close } = await holdAdmission(database, {
      maxQueueLength: 3,
      maxBatchSize: 10,
    });
    try {
      hold();
      const first = use();
      await sent(1);
      const waiting = Array.from({ length: 3 }, () => use());
      await arrived(4);
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
    const { use, hold, letGo, sent, close, batches } = await holdAdmission(database, {
      maxWaitMs: 200,
    });
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
    const held = await holdAdmission(database, { maxQueueLength: 2 });
    const { use, hold, letGo, sent, arrived, departed, close, service, secret, batches } = held;
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
      await arrived(3);
      expect((await use()).status).toBe(503);
      for (const request of gone) request.destroy();
      await departed(2);
      const waiting = Array.from({ length: 2 }, () => use());
      await arrived(6);
      letGo();
      expect((await Promise.all([first, ...waiting])).map(({ status }) => status)).toEqual([
        200, 200, 200,
      ]);
      expect(batches.map(({ requestIds }) => requestIds.length)).toEqual([1, 2]);
    } finally {
      await close();
    }
  });

  test("a batch holds maxBatchSize at the most; a lone request is sent alone", async () => {
    const { use, hold, letGo, sent, arrived, close, batches } = await holdAdmission(database, {
      maxBatchSize: 3,
    });
    try {
      hold();
      const first = use();
      await sent(1);
      const waiting = Array.from({ length: 8 }, () => use());
      await arrived(9);
      letGo();
      const answers = await Promise.all([first, ...waiting]);
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
      expect(batches.map(({ requestIds }) => requestIds.length)).toEqual([1, 3, 3, 2]);
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
