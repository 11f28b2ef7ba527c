import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createUnder, keysAndEntries } from "../support/create-under.ts";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { newUser } from "../support/on-every-database.ts";
import { signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";
import { claimsOf } from "./claims.fixture.ts";

describe("while the first create is under way", () => {
  let database: OpenDatabase;
  let service: RunningService;
  let holder: pg.Client;
  beforeAll(async () => {
    database = await postgres.open();
    service = await startService(database.source, { databaseTimeoutMs: 2000 });
    if (!(database.source instanceof pg.Pool)) throw new Error("PostgreSQL is opened as a pool.");
    holder = new pg.Client(database.source.options);
    await holder.connect();
  });
  afterAll(async () => {
    await holder.end();
    await service.close();
    await database.close();
  });

  /** Lets creates get as far as their secret, and no further, until they are let go. */
  const holdBack = () => holder.query("begin; lock table latchkey.api_key_secrets in share mode");
  const letGo = () => holder.query("rollback");
  /** The processes of creates that wait for a lock, the first first. */
  const waiting = async (count: number): Promise<number[]> => {
    for (;;) {
      const rows = await database.query<{ pid: number }>(
        "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' order by xact_start",
      );
      if (rows.length >= count) return rows.map(({ pid }) => pid);
      await sleep(5);
    }
  };
  const create = (credentials: Record<string, string>) =>
    createUnder(service.url, credentials, "k");

  test("a repetition waits, and is told of the key once it is there", async () => {
    const credentials = signedInAs(newUser());
    await holdBack();
    const first = create(credentials);
    await waiting(1);
    const repeated = create(credentials);
    await waiting(2);
    await letGo();
    expect([(await first).said, (await repeated).said]).toEqual([
      "201",
      "409 secret_already_delivered",
    ]);
    expect((await repeated).apiKeyId).toBe((await first).apiKeyId);
  });

  test("a repetition waits, and takes the place of the first if that fails", async () => {
    const user = newUser();
    await holdBack();
    const first = create(signedInAs(user));
    const [pid] = await waiting(1);
    const repeated = create(signedInAs(user));
    await waiting(2);
    await database.query("select pg_terminate_backend($1)", [pid]);
    expect((await first).said).toBe("503 unavailable");
    await letGo();
    expect((await repeated).said).toBe("201");
    expect((await keysAndEntries(service.url, user)).created).toEqual([(await repeated).apiKeyId]);
  });

  test("a repetition does not wait for ever, and others wait for nothing", async () => {
    const user = newUser();
    await holder.query("begin");
    await holder.query(
      "insert into latchkey.idempotency_keys values ($1, 'user', $2, 'createApiKey', sha256('k'), '', gen_random_uuid(), now())",
      [user.organizationId, user.id],
    );
    const order: string[] = [];
    const repeated = create(signedInAs(user)).then((answer) => order.push(answer.said));
    await waiting(1);
    order.push((await createUnder(service.url, signedInAs(user), "other")).said);
    await repeated;
    expect(order).toEqual(["201", "503 unavailable"]);
    await letGo();
    expect((await create(signedInAs(user))).said).toBe("201");
  });

  test("what is over and held by another is not waited for", async () => {
    const user = newUser();
    await createUnder(service.url, signedInAs(user), "old");
    await holder.query(
      "update latchkey.idempotency_keys set created_at = now() - interval '2 days' where organization_id = $1",
      [user.organizationId],
    );
    await holder.query("begin");
    await holder.query(
      "select from latchkey.idempotency_keys where organization_id = $1 for update",
      [user.organizationId],
    );
    expect((await createUnder(service.url, signedInAs(user), "new")).said).toBe("201");
    await letGo();
    expect((await createUnder(service.url, signedInAs(user), "newer")).said).toBe("201");
    expect(await claimsOf(database, user.organizationId)).toBe(2);
  });
});
