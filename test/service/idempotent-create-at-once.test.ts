import type { DatabaseSource } from "@latchkey/server";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createUnder, keysAndEntries } from "../support/create-under.ts";
import { databases } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { newUser } from "../support/on-every-database.ts";
import { ask } from "../support/openapi-check.ts";
import { signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";
import { ageClaims } from "./claims.fixture.ts";

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
        await ageClaims(database, user.organizationId, "24 hours");
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
