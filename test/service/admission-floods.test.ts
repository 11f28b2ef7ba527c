import { secretFormat } from "@latchkey/contract";
import type { RequestHandler } from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { newUser } from "../support/on-every-database.ts";
import { plantedKeyService } from "../support/planted-key-service.ts";
import { signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

const format = secretFormat({ prefix: "sk_" });

let database: OpenDatabase;
let service: RunningService;
let batches = 0;
beforeAll(async () => {
  database = await postgres.open();
  service = await startService(database.source, {
    // None is refused for having waited, however busy the machine.
    admission: { maxBatchSize: 16, maxWaitMs: 60_000 },
    // A database that is some way off, so that a queue forms.
    create: plantedKeyService((run) => async (values) => {
      batches += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return run(values);
    }),
    mount: (app, keys) => {
      app.use(keys.router);
      const arrive: RequestHandler = (_request, response, next) => {
        response.locals["before"] = batches;
        next();
      };
      app.get("/batches", arrive, keys.requireApiKey(), (_request, response) => {
        response.json({ waited: batches - Number(response.locals["before"]) });
      });
    },
  });
});
afterAll(async () => {
  await service.close();
  await database.close();
});

const use = (secret: string) =>
  call("GET", `${service.url}/v1/principal`, { headers: bearer(secret) });

/** Uses a key, and answers for how many batches the request waited to be admitted, its own among them. */
async function batchesWaited(secret: string): Promise<number> {
  const answer = await call<{ waited: number }>("GET", `${service.url}/batches`, {
    headers: bearer(secret),
  });
  expect(answer.status).toBe(200);
  return answer.body.waited;
}

/** Sends so many requests, of which as many at once as connections go. */
async function flood(
  count: number,
  secret: () => string | Promise<string>,
  width = 200,
): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  let left = count;
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (left > 0) {
        left -= 1;
        const { status } = await use(await secret());
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    }),
  );
  return statuses;
}

/** Resolves when a flood has kept admission busy for a while. */
async function underWay(): Promise<void> {
  const enough = batches + 20;
  await expect.poll(() => batches, { interval: 5 }).toBeGreaterThanOrEqual(enough);
}

describe("a flood", () => {
  test("of one revoked key leaves one entry for each minute and reason, which counts it, on any instance", async () => {
    const other = await startService(database.source);
    try {
      const user = newUser();
      const { apiKey, secret } = await createKey(service.url, { name: "CI" }, user);
      await call("POST", `${service.url}/v1/api-keys/${apiKey.id}/revoke`, {
        headers: signedInAs(user),
      });
      const elsewhere = Array.from({ length: 20 }, () =>
        call("GET", `${other.url}/v1/principal`, { headers: bearer(secret) }),
      );
      const statuses = await flood(1_980, () => secret);
      expect(statuses).toEqual(new Map([[401, 1_980]]));
      expect((await Promise.all(elsewhere)).map(({ status }) => status)).toEqual(
        elsewhere.map(() => 401),
      );
      const entries = await database.query<{ count: number; minute: string; reason: string }>(
        "select count, reason, date_trunc('minute', occurred_at)::text as minute from latchkey.audit_log where api_key_id = $1",
        [apiKey.id],
      );
      // The minute may have turned meanwhile.
      expect(new Set(entries.map(({ minute }) => minute)).size).toBe(entries.length);
      expect(entries.length).toBeLessThanOrEqual(2);
      expect(entries.every(({ reason }) => reason === "revoked")).toBe(true);
      expect(entries.reduce((sum, { count }) => sum + count, 0)).toBe(2_000);
      expect([...service.failures, ...other.failures]).toEqual([]);
    } finally {
      await other.close();
    }
  });

  test("of unknown secrets leaves no entry, and those who were admitted lately go first", async () => {
    const known = await createKey(service.url, { name: "CI" }, newUser());
    const fresh = await createKey(service.url, { name: "New" }, newUser());
    expect((await use(known.secret)).status).toBe(200);
    const secrets = Array.from({ length: 1_500 }, () => format.generate());
    const entries = async () => {
      const rows = await database.query<{ count: number }>(
        "select count(*)::integer as count from latchkey.audit_log",
      );
      return rows[0]?.count ?? 0;
    };
    const before = await entries();
    let unknown = 0;
    let over = false;
    const flooding = flood(1_500, () => secrets[unknown++] ?? "", 400).finally(() => {
      over = true;
    });
    await underWay();
    // What a request waits that is not known to be of use.
    const last = batchesWaited(fresh.secret);
    const waited: number[] = [];
    for (let uses = 0; uses < 5; uses += 1) waited.push(await batchesWaited(known.secret));
    expect(over, "the flood was over too soon").toBe(false);
    expect(await flooding).toEqual(new Map([[401, 1_500]]));
    // The batches that are under way, two at the most, one of outcomes alone, and the next.
    // On a busy machine a request may come to the queue a little after it was sent.
    const median = waited.toSorted((a, b) => a - b)[Math.floor(waited.length / 2)];
    expect(median).toBeLessThanOrEqual(4);
    expect(await last).toBeGreaterThan(Math.max(4, ...waited));
    expect((await entries()) - before).toBe(waited.length + 1);
    expect(service.failures).toEqual([]);
  });

  test("of those admitted lately does not keep a new key from getting in", async () => {
    const user = newUser();
    const { secret } = await createKey(service.url, { name: "Busy" }, user);
    const fresh = await createKey(service.url, { name: "New" }, user);
    await use(secret);
    let over = false;
    const flooding = flood(1_500, () => secret, 200).finally(() => {
      over = true;
    });
    await underWay();
    const answer = await use(fresh.secret);
    expect([answer.status, over]).toEqual([200, false]);
    await flooding;
  });
});
