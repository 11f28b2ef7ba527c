import { setTimeout as sleep } from "node:timers/promises";
import type { DatabaseSource } from "@latchkey/server";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createUnder, keysAndEntries } from "../support/create-under.ts";
import { databases, postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { newUser } from "../support/on-every-database.ts";
import { ask } from "../support/openapi-check.ts";
import { signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

/** Another instance's way to the same database; on PGlite there is only one. */
function ofAnotherInstance(source: DatabaseSource): DatabaseSource {
  if (!(source instanceof pg.Pool)) return source;
  const pool = new pg.Pool(source.options);
  // The database is dropped while its last connections close.
  pool.on("error", () => {});
  return pool;
}

describe.each(databases)("two instances on $name", ({ open }) => {
  let database: OpenDatabase;
  let other: DatabaseSource;
  let instances: RunningService[];
  beforeAll(async () => {
    database = await open();
    other = ofAnotherInstance(database.source);
    instances = [await startService(database.source), await startService(other)];
  });
  afterAll(async () => {
    for (const instance of instances) await instance.close();
    if (other instanceof pg.Pool) await other.end();
    await database.close();
  });

  const urlOf = (index: number): string => instances[index % instances.length]?.url ?? "";

  test.each([
    ["a new idempotency key", false],
    ["one that is over", true],
  ])(
    "twenty creates at once under %s make one key and one entry, and the others are told of it when it is there",
    async (_, isOver) => {
      for (let round = 0; round < 5; round += 1) {
        const user = newUser();
        const headers = signedInAs(user);
        const before = isOver ? [(await createUnder(urlOf(0), headers, "k")).apiKeyId] : [];
        await database.query(
          "update latchkey.idempotency_keys set created_at = created_at - interval '24 hours' where organization_id = $1",
          [user.organizationId],
        );
        const answers = await Promise.all(
          Array.from({ length: 20 }, async (_, index) => {
            const answer = await createUnder(urlOf(index), headers, "k");
            const key = await ask("GET", `${urlOf(index + 1)}/v1/api-keys/${answer.apiKeyId}`, {
              headers,
            });
            return { ...answer, statusOfKey: key.status };
          }),
        );
        const said = answers.map((answer) => answer.said).toSorted();
        expect(said).toEqual(["201", ...Array(19).fill("409 secret_already_delivered")]);
        const first = answers.find(({ status }) => status === 201);
        expect(new Set(answers.map(({ apiKeyId }) => apiKeyId))).toEqual(
          new Set([first?.apiKeyId]),
        );
        expect(answers.filter(({ text }) => text.includes(first?.body.secret ?? ""))).toHaveLength(
          1,
        );
        expect(answers.filter(({ statusOfKey }) => statusOfKey !== 200)).toEqual([]);
        const { keys, created } = await keysAndEntries(urlOf(0), user);
        expect(created).toEqual([...before, first?.apiKeyId]);
        expect(keys.map(({ id }) => id)).toEqual(created);
      }
    },
  );

  test("of twenty creates at once with two bodies one makes a key; those with its body get 409, the others 422", async () => {
    const user = newUser();
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const name = index % 4 < 2 ? "a" : "b";
        return { name, ...(await createUnder(urlOf(index), signedInAs(user), "k", { name })) };
      }),
    );
    const first = answers.find(({ status }) => status === 201);
    const statuses = answers.map(({ name, status }) => [name === first?.name, status].join());
    const count = (status: string) => statuses.filter((other) => other === status).length;
    expect([count("true,201"), count("true,409"), count("false,422")]).toEqual([1, 9, 10]);
    expect((await keysAndEntries(urlOf(0), user)).created).toEqual([first?.apiKeyId]);
  });

  test("a client that goes away does not get a second key by asking again", async () => {
    const user = newUser();
    for (const afterMs of [0, 1, 2, 3, 5, 8, 12, 20]) {
      const key = `after-${afterMs}`;
      await fetch(`${urlOf(0)}/v1/api-keys`, {
        method: "POST",
        headers: {
          ...signedInAs(user),
          "content-type": "application/json",
          "idempotency-key": key,
        },
        body: '{"name":"CI"}',
        signal: AbortSignal.timeout(afterMs),
      }).catch(() => "gone");
      const again = await createUnder(urlOf(1), signedInAs(user), key);
      const more = await createUnder(urlOf(0), signedInAs(user), key);
      expect(["201", "409 secret_already_delivered"]).toContain(again.said);
      expect([more.status, more.apiKeyId]).toEqual([409, again.apiKeyId]);
    }
    expect((await keysAndEntries(urlOf(0), user)).created).toHaveLength(8);
  });
});

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
    const rows = await database.query(
      "select from latchkey.idempotency_keys where organization_id = $1",
      [user.organizationId],
    );
    expect(rows).toHaveLength(2);
  });
});
