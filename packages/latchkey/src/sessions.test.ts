import { afterAll, beforeAll, expect, test } from "vitest";
import pg from "pg";
import { createDatabase } from "../../../test/support/postgres/create-database.ts";
import type { TestDatabase } from "../../../test/support/postgres/create-database.ts";
import { createSessions } from "./sessions.ts";
import type { Sessions } from "./sessions.ts";

const ada = { id: "u1", name: "Ada", organizationId: "default" };

let database: TestDatabase;
let pool: pg.Pool;
let sessions: Sessions;
beforeAll(async () => {
  database = await createDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  sessions = sessionsOf("default");
  await sessions.migrate();
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

function sessionsOf(organizationId: string): Sessions {
  return createSessions(pool, {
    organizationId,
    onError: (error) => {
      throw error;
    },
  });
}

/** Lets all sessions grow older by so much. */
async function age(by: string): Promise<void> {
  await pool.query(
    `update latchkey_program.sessions set created_at = created_at - $1::interval,
       last_seen_at = last_seen_at - $1::interval, expires_at = expires_at - $1::interval`,
    [by],
  );
}

test("a session is its user's, and nothing of its cookie is stored", async () => {
  const cookie = await sessions.start(ada);
  expect(Buffer.from(cookie, "base64url")).toHaveLength(32);
  expect(await sessions.userOf(cookie)).toEqual(ada);
  const { rows } = await pool.query("select * from latchkey_program.sessions");
  expect(JSON.stringify(rows)).not.toContain(cookie);
  expect(rows).toMatchObject([{ digest: expect.objectContaining({ length: 32 }) as unknown }]);
});

test("a session ends when it was not used for 12 hours, and use puts that off", async () => {
  const cookie = await sessions.start(ada);
  await age("11 hours 59 minutes");
  expect(await sessions.userOf(cookie)).toEqual(ada);
  await age("11 hours 59 minutes");
  expect(await sessions.userOf(cookie)).toEqual(ada);
  await age("12 hours 1 minute");
  expect(await sessions.userOf(cookie)).toBeUndefined();
});

test("a session ends after 7 days, however much it is used", async () => {
  const cookie = await sessions.start(ada);
  for (let hours = 0; hours < 7 * 24 - 10; hours += 10) {
    await age("10 hours");
    expect(await sessions.userOf(cookie)).toEqual(ada);
  }
  await age("10 hours");
  expect(await sessions.userOf(cookie)).toBeUndefined();
});

test("signing in clears away what has ended", async () => {
  await sessions.start(ada);
  await age("8 days");
  await sessions.start(ada);
  const { rows } = await pool.query("select from latchkey_program.sessions");
  expect(rows).toHaveLength(1);
});

test("a session is none where another organization is served", async () => {
  const cookie = await sessions.start(ada);
  expect(await sessionsOf("acme").userOf(cookie)).toBeUndefined();
});

test("a session that was ended is none", async () => {
  const cookie = await sessions.start(ada);
  await sessions.end(cookie);
  expect(await sessions.userOf(cookie)).toBeUndefined();
});
