import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createDatabase } from "../../../../test/support/postgres/create-database.ts";
import type { TestDatabase } from "../../../../test/support/postgres/create-database.ts";
import { programsOfTest } from "../../../../test/support/program.ts";
import type { Program } from "../../../../test/support/program.ts";
import { latchkey } from "./command-line.fixture.ts";

// Programs are started, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 120_000 });

const { newFolder, run, start, clean } = programsOfTest();
let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(async () => {
  await clean();
  await database.drop();
});

interface Listed {
  readonly id: string;
  readonly user: { readonly id: string };
}

async function listed(env: NodeJS.ProcessEnv): Promise<readonly Listed[]> {
  const { code, stdout, stderr } = await latchkey(["sessions", "list", "--json"], env);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return (JSON.parse(stdout) as { data: Listed[] }).data;
}

const statusOf = async (program: Program, cookie: string): Promise<number> =>
  (await fetch(`${program.baseUrl()}/v1/principal`, { headers: { cookie } })).status;

/** Signs in twice, lists both, ends one while the server runs and the other while it does not, and says what that is worth. */
async function listAndEnd(program: Program, env: NodeJS.ProcessEnv, again: () => Promise<Program>) {
  const [first, second] = [await program.signIn(), await program.signIn()];
  const both = await listed(env);
  expect(both).toHaveLength(2);
  const shown = JSON.stringify(both);
  expect([first, second].filter((cookie) => shown.includes(cookie.split("=")[1] ?? ""))).toEqual(
    [],
  );
  const [, older] = both;
  const id = older?.id ?? "";
  expect(await latchkey(["sessions", "end", id], env)).toMatchObject({
    code: 0,
    stdout: `Ended ${id}.\n`,
  });
  const statuses = [await statusOf(program, first), await statusOf(program, second)];
  expect(new Set(statuses)).toEqual(new Set([200, 401]));
  const left = statuses[0] === 200 ? first : second;
  expect(await program.stop()).toBe(0);
  const last = both.find((session) => session.id !== id)?.id ?? "";
  const table = await latchkey(["sessions", "list", "--user", both[0]?.user.id ?? ""], env);
  expect(table.stdout).toContain(last);
  expect(table.stdout).not.toContain(id);
  const ended = await latchkey(["sessions", "end", last, "--json"], env);
  expect(JSON.parse(ended.stdout)).toEqual({ ended: last });
  const restarted = await again();
  const status = await statusOf(restarted, left);
  expect(await restarted.stop()).toBe(0);
  return status;
}

describe("sessions are listed and ended, while the server runs and while it does not,", () => {
  test("on a data folder", async () => {
    const folder = newFolder();
    const program = await start(folder);
    // The cookie is named after the port.
    const port = new URL(program.baseUrl()).port;
    const again = () => start(folder, ["--port", port]);
    expect(await listAndEnd(program, { LATCHKEY_DATA_DIR: folder }, again)).toBe(401);
  });

  test("on PostgreSQL", async () => {
    const env = { DATABASE_URL: database.url };
    const serve = async (port: string): Promise<Program> => {
      const program = run(["--port", port], env);
      await program.said("Ctrl+C stops");
      return program;
    };
    const program = await serve("0");
    const port = new URL(program.baseUrl()).port;
    expect(await listAndEnd(program, env, () => serve(port))).toBe(401);
  });
});

test("a session that is none cannot be ended", async () => {
  const id = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
  const env = { DATABASE_URL: database.url };
  expect((await latchkey(["migrate"], env)).code).toBe(0);
  const { code, stdout, stderr } = await latchkey(["sessions", "end", id], env);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain("There is no session of this id, or it has ended.");
});

test("a database that nobody has signed in to says what to do", async () => {
  const empty = await createDatabase();
  const { code, stderr } = await latchkey(["sessions", "list"], { DATABASE_URL: empty.url });
  expect(code).toBe(1);
  expect(stderr).toContain("latchkey migrate");
  await empty.drop();
});
