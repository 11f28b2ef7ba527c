import type { CreatedApiKey } from "@latchkey/contract";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createDatabase } from "../../../../test/support/postgres/create-database.ts";
import type { TestDatabase } from "../../../../test/support/postgres/create-database.ts";
import { programsOfTest } from "../../../../test/support/program.ts";
import type { Program } from "../../../../test/support/program.ts";
import { latchkey, latchkeyInTerminal, linesOf } from "./command-line.fixture.ts";
import { commandTable } from "./command-table.ts";

vi.setConfig({ testTimeout: 60_000 });

const programs = programsOfTest();
const folder = programs.newFolder();
const nowhere = programs.newFolder();
let database: TestDatabase;
let program: Program;
let cookie: string;

beforeAll(async () => {
  database = await createDatabase();
  program = programs.run(["--port", "0", "--data-dir", folder]);
  await program.said("Ctrl+C stops");
  cookie = await program.signIn();
});
afterAll(async () => {
  await programs.clean();
  await database.drop();
});

async function post(path: string, body: object): Promise<unknown> {
  const response = await fetch(new URL(path, program.baseUrl()), {
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return response.json();
}

async function newKey(revoked = false): Promise<string> {
  const { apiKey } = (await post("/v1/api-keys", { name: "Of a test" })) as CreatedApiKey;
  if (revoked) await post(`/v1/api-keys/${apiKey.id}/revoke`, {});
  return apiKey.id;
}

/** Signs in once more; the newest session comes first. */
async function newSession(): Promise<string> {
  await program.signIn();
  const { stdout } = await latchkey(["sessions", "list", "--json", "--data-dir", folder]);
  const { data } = JSON.parse(stdout) as { data: readonly { id: string }[] };
  return data[0]?.id ?? "";
}

/** What each command is given besides its words, to succeed. */
const toSucceed: Readonly<Record<string, () => Promise<readonly string[]> | readonly string[]>> = {
  migrate: () => [],
  doctor: () => [],
  "api-keys create": () => ["--name", "In a terminal"],
  "api-keys list": () => [],
  "api-keys get": async () => [await newKey()],
  "api-keys update": async () => [await newKey(), "--name", "Renamed"],
  "api-keys rotate": async () => [await newKey()],
  "api-keys end-overlap": async () => [await newKey()],
  "api-keys revoke": async () => [await newKey()],
  "api-keys delete": async () => [await newKey(true)],
  "audit-log list": () => [],
  "audit-log export": () => [],
  "audit-log follow": () => [],
  "sessions list": () => [],
  "sessions end": async () => [await newSession()],
  openapi: () => [],
};

const onPostgres = ["migrate", "doctor"];
const placeFor = (name: string): string[] =>
  name === "openapi"
    ? []
    : onPostgres.includes(name)
      ? ["--database-url", database.url]
      : ["--data-dir", folder];

// eslint-disable-next-line no-control-regex -- colours are what this is about
const colours = /\u001b\[\d+m/;

async function runs(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const terminal = latchkeyInTerminal(args, env, 400);
  // It ends when one leaves.
  if (args.includes("follow") && args.includes(folder)) {
    await terminal.said("api_key.created");
    terminal.type("\u0003");
  }
  const code = await terminal.ended;
  const lines = linesOf(terminal.screen()).filter((line) => line !== "" && line !== "^C");
  return { code, lines, screen: terminal.screen() };
}

const names = commandTable.map(({ words }) => words.join(" ")).filter((name) => name !== "serve");

test("every command is here", () => {
  expect(Object.keys(toSucceed).toSorted()).toEqual(names.toSorted());
});

// `migrate` comes first, and doctor then finds all well.
describe.each(names)("latchkey %s, in a terminal,", (name) => {
  const words = name.split(" ");

  test("succeeds with 0, in words and in JSON, and with NO_COLOR without colour", async () => {
    await newKey();
    const more = toSucceed[name] ?? (() => []);
    const plain = await runs([...words, ...(await more()), ...placeFor(name)]);
    expect([plain.code, plain.lines.join("\n")]).toEqual([
      0,
      expect.not.stringContaining("latchkey:"),
    ]);
    expect(plain.lines.length).toBeGreaterThan(0);

    const args = [...words, ...(await more()), ...placeFor(name), "--json"];
    const { code, lines, screen } = await runs(args, { NO_COLOR: "1" });
    expect([code, screen]).toEqual([0, expect.not.stringMatching(colours)]);
    const isByLine = ["audit-log export", "audit-log follow"].includes(name);
    // What is said besides is in the terminal, too.
    const objects = isByLine ? lines.filter((line) => line.startsWith("{")) : [screen];
    expect(objects.length).toBeGreaterThan(0);
    for (const text of objects) expect(JSON.parse(text)).toBeTypeOf("object");
  });

  test("is misused with 2, in a line", async () => {
    const { code, lines } = await runs([...words, "--nonsense"]);
    expect(code).toBe(2);
    expect(lines[0]).toMatch(/^.*latchkey:.* "--nonsense" is not an option; see --help\.$/);
  });

  test.skipIf(name === "openapi")("fails with 1, in a line", async () => {
    const isOfOne = name.startsWith("api-keys ") || name === "sessions end";
    const more = isOfOne ? ((await toSucceed[name]?.()) ?? []) : [];
    const place = onPostgres.includes(name)
      ? ["--database-url", "postgres://127.0.0.1:1/none"]
      : ["--data-dir", nowhere];
    const args = [...words, ...more, ...place];
    const { code, lines } = await runs(args, { NO_COLOR: "1" });
    expect([code, lines.at(-1)]).toEqual([1, expect.stringMatching(/^latchkey: /)]);
  });
});

test("with --json a failure is JSON on standard error", async () => {
  const args = ["audit-log", "list", "--json", "--data-dir", nowhere];
  const { code, stdout, stderr } = await latchkey(args);
  expect([code, stdout]).toEqual([1, ""]);
  expect(JSON.parse(stderr)).toMatchObject({ error: { message: expect.any(String) } });
});

describe("to a reader that leaves", () => {
  test.each([["api-keys list"], ["audit-log list"], ["audit-log export"], ["openapi"]])(
    "latchkey %s is no failure",
    async (name) => {
      const args = [...name.split(" "), ...placeFor(name)];
      expect(await latchkey(args, {}, { leaveAfter: 0 })).toMatchObject({ code: 0, stderr: "" });
    },
  );

  test("follow ends, and is no failure", async () => {
    await newKey();
    const args = ["audit-log", "follow", ...placeFor("audit-log follow")];
    const ended = latchkey(args, {}, { leaveAfter: 1 });
    let over = false;
    void ended.then(() => (over = true));
    await expect
      .poll(async () => (over ? true : (await newKey(), over)), { timeout: 30_000, interval: 300 })
      .toBe(true);
    expect(await ended).toMatchObject({ code: 0, stderr: "" });
  });
});
