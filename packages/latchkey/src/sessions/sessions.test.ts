import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import pg from "pg";
import { createDatabase } from "../../../../test/support/postgres/create-database.ts";
import type { TestDatabase } from "../../../../test/support/postgres/create-database.ts";
import { migrateProgramSchema, openProgramSchema } from "../schemas.ts";
import { linkLifetimes } from "./session-lifetimes.ts";
import { createSessionRegister } from "./session-register.ts";
import { createSessions } from "./sessions.ts";
import type { Sessions, SessionsOptions } from "./sessions.ts";

const ada = { id: "u1", name: "Ada", organizationId: "default" };
const bob = { id: "u2", name: "Bob", organizationId: "acme" };

let database: TestDatabase;
let pool: pg.Pool;
let sessions: Sessions;
beforeAll(async () => {
  database = await createDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  sessions = sessionsWith();
  await migrateProgramSchema(sessionDatabase());
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(() => pool.query("delete from latchkey_program.sessions"));

const sessionDatabase = () =>
  openProgramSchema(pool, {
    onError: (error) => {
      throw error;
    },
  });

function sessionsWith(options: Partial<SessionsOptions> = {}): Sessions {
  return createSessions(sessionDatabase(), {
    issuer: null,
    admits: (id) => id === "default",
    ...linkLifetimes,
    ...options,
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

test("whoever stole the table gets in by nothing that is in it", async () => {
  const cookie = await sessions.start(ada);
  const { rows } = await pool.query<{ digest: Buffer; id: string }>(
    "select digest, id from latchkey_program.sessions",
  );
  const [row] = rows;
  if (row === undefined) throw new Error("There is no session.");
  // The row is the one of this session, in the digest that was stolen.
  expect(row.digest).toEqual(createHash("sha256").update(cookie).digest());
  const encodings = ["base64url", "hex", "base64", "latin1"] as const;
  const stolen = [row.id, ...encodings.map((encoding) => row.digest.toString(encoding))];
  const users = await Promise.all(stolen.map((text) => sessions.userOf(text)));
  expect(users.filter((user) => user !== undefined)).toEqual([]);
  expect(await sessions.userOf(cookie)).toEqual(ada);
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

test("shorter lifetimes hold for sessions that began under longer ones", async () => {
  const cookie = await sessions.start(ada);
  const strict = sessionsWith({ idleSeconds: 60 });
  await age("50 seconds");
  expect(await strict.userOf(cookie)).toEqual(ada);
  await age("70 seconds");
  expect(await strict.userOf(cookie)).toBeUndefined();
  expect(await sessionsWith({ lifetimeSeconds: 100 }).userOf(cookie)).toBeUndefined();
  expect(await sessions.userOf(cookie)).toEqual(ada);
});

test("the shortest time to lie idle is put off by use, too", async () => {
  const strict = sessionsWith({ idleSeconds: 60 });
  const cookie = await strict.start(ada);
  for (let times = 0; times < 4; times += 1) {
    await age("40 seconds");
    expect(await strict.userOf(cookie)).toEqual(ada);
  }
});

test("signing in clears away what has ended", async () => {
  await sessions.start(ada);
  await age("8 days");
  await sessions.start(ada);
  const { rows } = await pool.query("select from latchkey_program.sessions");
  expect(rows).toHaveLength(1);
});

test("a session is none where its organization is not admitted, or another issuer vouches", async () => {
  const cookie = await sessions.start(ada);
  expect(await sessionsWith({ admits: (id) => id === "acme" }).userOf(cookie)).toBeUndefined();
  expect(await sessionsWith({ issuer: "https://login.example.com" }).userOf(cookie)).toBe(
    undefined,
  );
  const team = sessionsWith({ issuer: "https://login.example.com" });
  const vouchedFor = await team.start(ada);
  expect(await team.userOf(vouchedFor)).toEqual(ada);
  expect(await sessions.userOf(vouchedFor)).toBeUndefined();
});

test("a session that was ended is none", async () => {
  const cookie = await sessions.start(ada);
  await sessions.end(cookie);
  expect(await sessions.userOf(cookie)).toBeUndefined();
});

test("sessions are listed without what their cookies hold, and ended by their ids", async () => {
  const register = createSessionRegister(sessionDatabase());
  const both = sessionsWith({ admits: () => true });
  const first = await both.start(ada);
  await age("1 hour");
  const second = await both.start(bob);
  const listed = await register.list({});
  expect(listed.map(({ user }) => user.name)).toEqual(["Bob", "Ada"]);
  const [bobs, adas] = listed;
  if (adas === undefined || bobs === undefined) throw new Error("There are two.");
  const idle = Date.parse(adas.expiresAt) - Date.parse(adas.lastSeenAt);
  expect(idle).toBe(linkLifetimes.idleSeconds * 1000);
  expect(JSON.stringify(listed)).not.toContain(first);
  expect(await register.list({ userId: "u2" })).toEqual([bobs]);
  expect(await register.list({ organizationId: "default" })).toEqual([adas]);

  expect(await register.end(adas.id)).toBe(true);
  expect(await register.end(adas.id)).toBe(false);
  expect(await register.end(first)).toBe(false);
  expect(await both.userOf(first)).toBeUndefined();
  expect(await both.userOf(second)).toEqual(bob);

  await age("12 hours");
  expect(await register.list({})).toEqual([]);
  expect(await register.end(bobs.id)).toBe(false);
});
