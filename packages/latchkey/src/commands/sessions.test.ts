import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createDatabase } from "../../../../test/support/postgres/create-database.ts";
import type { TestDatabase } from "../../../../test/support/postgres/create-database.ts";
import { programsOfTest } from "../../../../test/support/program.ts";
import type { Program } from "../../../../test/support/program.ts";
import { latchkey } from "./command-line.fixture.ts";
import { listAndEnd } from "./list-and-end-sessions.fixture.ts";

// Programs are started, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 120_000 });

const { run, clean } = programsOfTest();
let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(async () => {
  await clean();
  await database.drop();
});

test("sessions are listed and ended, while the server runs and while it does not", async () => {
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
