import { defaultSecretFormat } from "@latchkey/contract";
import type { CreatedApiKey } from "@latchkey/contract";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createDatabase } from "../../../../test/support/postgres/create-database.ts";
import type { TestDatabase } from "../../../../test/support/postgres/create-database.ts";
import { programsOfTest } from "../../../../test/support/program.ts";
import type { Program } from "../../../../test/support/program.ts";
import { latchkeyInTerminal, linesOf } from "../commands/command-line.fixture.ts";

vi.setConfig({ testTimeout: 60_000 });

const programs = programsOfTest();
/** As it is where nobody has asked for anything else. */
const unasked = { LATCHKEY_LOG_FORMAT: "" };
let database: TestDatabase;
/** One that stays. */
let other: TestDatabase;
let program: Program;
let created: CreatedApiKey;

beforeAll(async () => {
  [database, other] = [await createDatabase(), await createDatabase()];
  program = programs.run(["--port", "0", "--trust-proxy", "loopback"], {
    ...unasked,
    DATABASE_URL: database.url,
  });
  await program.said("Ctrl+C stops");
  const cookie = await program.signIn();
  const response = await fetch(new URL("/v1/api-keys", program.baseUrl()), {
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify({ name: "Logged" }),
  });
  created = (await response.json()) as CreatedApiKey;
});
afterAll(async () => {
  await programs.clean();
  await database.drop();
  await other.drop();
});

type Line = Readonly<Record<string, unknown>>;

const logOf = (of: Program): Line[] =>
  of
    .stderr()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);

/** Asks, and returns the line of that request. */
async function ask(path: string, headers: Record<string, string> = {}): Promise<Line> {
  const response = await fetch(new URL(path, program.baseUrl()), { headers });
  await response.arrayBuffer();
  const requestId = response.headers.get("x-request-id");
  const line = (): Line | undefined =>
    logOf(program).find((one) => one["requestId"] === requestId && one["msg"] === "request");
  await expect.poll(line).toBeDefined();
  return line() ?? {};
}

const bearer = () => ({ authorization: `Bearer ${created.secret}` });

describe("where standard error is no terminal, the log is JSON", () => {
  test("a line for each request says who did what, and what became of it", async () => {
    const id = created.apiKey.id;
    expect(await ask(`/v1/api-keys/${id}`, bearer())).toMatchObject({
      level: "info",
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      method: "GET",
      route: "/v1/api-keys/{apiKeyId}",
      status: 200,
      durationMs: expect.any(Number),
      actor: { type: "api_key", id },
      ip: "127.0.0.1",
    });
    expect(await ask("/docs/pagination")).toMatchObject({ status: 200, actor: null });
    expect(await ask("/nowhere")).toMatchObject({ status: 404, route: null });
    expect(await ask("/v1/principal")).toMatchObject({ status: 401, route: "/v1/principal" });
  });

  test("no line holds a secret, a query, a path or a cookie", async () => {
    const { secret } = created;
    await ask(`/v1/api-keys/${secret}?access_token=${secret}&cursor=of-a-query`, {
      ...bearer(),
      "user-agent": secret,
      cookie: "session=of-a-cookie",
    });
    await ask(`/of-a-path/${secret}`, { referer: secret });
    const said = program.stderr();
    for (const text of [secret, "of-a-query", "of-a-cookie", "of-a-path", "sign-in?code"]) {
      expect(said).not.toContain(text);
    }
  });

  test("behind a trusted proxy the address is the one that it tells, in log and audit log", async () => {
    const headers = { ...bearer(), "x-forwarded-for": "203.0.113.7" };
    expect(await ask("/v1/principal", headers)).toMatchObject({ ip: "203.0.113.7" });
    const listed = new URL("/v1/audit-log-entries?ip=203.0.113.7", program.baseUrl());
    const entries = (await (await fetch(listed, { headers: bearer() })).json()) as {
      data: unknown[];
    };
    expect(entries.data).toHaveLength(1);
    expect(await ask("/v1/principal", { "x-forwarded-for": "<script>" })).toMatchObject({
      ip: null,
    });
  });

  test("probes are told of at debug only", async () => {
    await fetch(new URL("/livez", program.baseUrl()));
    await ask("/v1/principal");
    expect(logOf(program).filter(({ route }) => route === "/livez")).toEqual([]);
  });

  test("a failure is told with its causes, under the request's id, and nothing of it leaks", async () => {
    await database.drop();
    const response = await fetch(new URL("/v1/principal", program.baseUrl()), {
      headers: bearer(),
    });
    expect(response.status).toBe(503);
    const requestId = response.headers.get("x-request-id");
    const failure = (): Line | undefined =>
      logOf(program).find((one) => one["level"] === "error" && one["requestId"] === requestId);
    await expect.poll(failure).toMatchObject({
      error: {
        name: "LatchkeyError",
        code: "unavailable",
        causes: [{ stack: expect.any(String) }],
      },
    });
    expect(program.stderr()).not.toContain(new URL(database.url).password || "no password");
    expect(await program.stop()).toBe(0);
    expect(logOf(program).map(({ msg }) => msg)).toEqual(
      expect.arrayContaining(["Serving.", "Stopping.", "Stopped."]),
    );
  });

  test("a secret is redacted wherever it stands, also in what cannot be", async () => {
    const secret = defaultSecretFormat.generate();
    const data = `${programs.newFolder()}-${secret}`;
    const serving = programs.run(["--port", "0"], { ...unasked, LATCHKEY_DATA_DIR: data });
    await serving.said("Ctrl+C stops");
    const second = programs.run(["--port", "0"], { ...unasked, LATCHKEY_DATA_DIR: data });
    expect(await second.exited()).toBe(1);
    expect(logOf(second)).toMatchObject([{ level: "error", error: { name: "FolderInUse" } }]);
    await serving.stop();
    for (const said of [serving.stderr(), second.stderr()]) {
      expect(said).toContain(defaultSecretFormat.hint(secret));
      expect(said).not.toContain(secret);
    }
  });

  test("--log-level error leaves requests out", async () => {
    const quiet = programs.run(["--port", "0", "--log-level", "error"], {
      ...unasked,
      DATABASE_URL: other.url,
    });
    await quiet.said("Ctrl+C stops");
    await fetch(quiet.baseUrl());
    expect(await quiet.stop()).toBe(0);
    expect(quiet.stderr()).toBe("");
  });
});

test("a proxy that is not trusted is not believed", async () => {
  const own = programs.run(["--port", "0"], {
    ...unasked,
    DATABASE_URL: other.url,
  });
  await own.said("Ctrl+C stops");
  await fetch(new URL("/docs", own.baseUrl()), { headers: { "x-forwarded-for": "203.0.113.7" } });
  await expect.poll(() => logOf(own).some(({ msg }) => msg === "request")).toBe(true);
  expect(logOf(own).find(({ msg }) => msg === "request")).toMatchObject({ ip: "127.0.0.1" });
  await own.stop();
});

test("in a terminal a person is told no more than before, or at --log-level info a line for each request", async () => {
  for (const [args, lines] of [
    [[], 0],
    [["--log-level", "info"], 1],
  ] as const) {
    const terminal = latchkeyInTerminal(["--port", "0", ...args], { DATABASE_URL: other.url }, 200);
    await terminal.said("Ctrl+C stops");
    const url = /URL\s+(http:\S+)/.exec(linesOf(terminal.screen()).join("\n"))?.[1] ?? "";
    const response = await fetch(new URL("/nowhere", url));
    const requestId = response.headers.get("x-request-id") ?? "none";
    if (lines > 0) await terminal.said(requestId);
    terminal.type("\u0003");
    expect(await terminal.ended).toBe(0);
    const told = linesOf(terminal.screen()).filter((line) => line.includes(requestId));
    expect(told).toHaveLength(lines);
    expect(told.every((line) => line.startsWith("latchkey: GET (no route) 404, "))).toBe(true);
  }
});
