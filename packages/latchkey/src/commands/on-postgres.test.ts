import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ApiKey, CreatedApiKey } from "@latchkey/contract";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createDatabase } from "../../../../test/support/postgres/create-database.ts";
import type { TestDatabase } from "../../../../test/support/postgres/create-database.ts";
import { freePort } from "../../../../test/support/postgres/free-port.ts";
import { latchkey, latchkeyInTerminal, linesOf } from "./command-line.fixture.ts";

vi.setConfig({ testTimeout: 60_000 });

const ENTRIES = 20_000;

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createDatabase();
  folder = mkdtempSync(join(tmpdir(), "latchkey-command-"));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const env = (): { DATABASE_URL: string } => ({ DATABASE_URL: database.url });
const run = (...args: string[]) => latchkey(args, env());

interface Findings {
  ok: boolean;
  findings: { check: string; verdict: string; found: string; advice?: string }[];
}

async function doctor(url: string): Promise<{ code: number | null } & Findings> {
  const { code, stdout } = await latchkey(["doctor", "--json"], { DATABASE_URL: url });
  return { code, ...(JSON.parse(stdout) as Findings) };
}

const verdictsOf = ({ findings }: Findings): Record<string, string> =>
  Object.fromEntries(findings.map(({ check, verdict }) => [check, verdict]));

test("a database that is not up to date is not touched: migrate is advised, and does it", async () => {
  const early = await run("api-keys", "create", "--name", "Early");
  expect([early.code, early.stdout]).toEqual([1, ""]);
  expect(early.stderr).toContain('Run "latchkey migrate"');
  const before = await doctor(database.url);
  expect(before).toMatchObject({ code: 1, ok: false });
  expect(verdictsOf(before)).toMatchObject({ database: "ok", migrations: "fail" });

  const first = await run("migrate", "--json");
  const again = await run("migrate", "--json");
  expect([first.code, again.code]).toEqual([0, 0]);
  expect((JSON.parse(first.stdout) as { applied: string[] }).applied).not.toEqual([]);
  expect(JSON.parse(again.stdout)).toMatchObject({ applied: [] });
  expect(first.stdout).not.toContain(new URL(database.url).password || "no password");
});

test("two creates at once lose nothing, and list shows them page by page", async () => {
  const created = await Promise.all(
    ["One", "Two"].map(async (name) => {
      const { stdout } = await run("api-keys", "create", "--name", name, "--json");
      return (JSON.parse(stdout) as CreatedApiKey).apiKey.id;
    }),
  );
  const first = await run("api-keys", "list", "--limit", "1", "--json");
  const page = JSON.parse(first.stdout) as { data: ApiKey[]; nextCursor: string };
  const rest = await run("api-keys", "list", `--cursor=${page.nextCursor}`, "--quiet");
  const listed = [...page.data.map(({ id }) => id), ...rest.stdout.trim().split("\n")];
  expect(listed.toSorted()).toEqual(created.toSorted());
});

describe("doctor", () => {
  test("finds all well, and in a terminal says so line by line", async () => {
    const terminal = latchkeyInTerminal(["doctor"], env());
    expect(await terminal.ended).toBe(0);
    const lines = linesOf(terminal.screen()).filter((line) => line !== "");
    expect(lines.map((line) => line.slice(6, 26).trim())).toEqual([
      "database",
      "version",
      "writes",
      "migrations",
      "sign-in",
      "synchronous_commit",
      "clock",
    ]);
    expect(lines.filter((line) => !line.startsWith("ok "))).toEqual([]);
  });

  test("says what to do where commits are not waited for", async () => {
    const url = new URL(database.url);
    url.searchParams.set("options", "-c synchronous_commit=off");
    const found = await doctor(url.href);
    expect(found.code).toBe(1);
    expect(verdictsOf(found)).toMatchObject({ synchronous_commit: "fail", version: "ok" });
    const [fault] = found.findings.filter(({ verdict }) => verdict === "fail");
    expect(fault?.advice).toContain("synchronous_commit = on");
  });

  test("says what to do where no writes are taken, and where sign-in has no tables yet", async () => {
    const url = new URL(database.url);
    url.searchParams.set("options", "-c default_transaction_read_only=on");
    const found = await doctor(url.href);
    expect(found.code).toBe(1);
    expect(verdictsOf(found)).toMatchObject({ writes: "fail", migrations: "ok" });

    const embedded = await createDatabase();
    const client = new pg.Client({ connectionString: embedded.url });
    await client.connect();
    await latchkey(["migrate"], { DATABASE_URL: embedded.url });
    await client.query("drop schema latchkey_program cascade");
    await client.end();
    const without = await doctor(embedded.url);
    expect(without).toMatchObject({ code: 0, ok: true });
    expect(verdictsOf(without)).toMatchObject({ "sign-in": "warn" });
    await embedded.drop();
  });

  test("says what to look at where nothing answers, without the password", async () => {
    const url = `postgres://ada:hunter2@127.0.0.1:${await freePort()}/keys`;
    const { code, stdout, stderr } = await latchkey(["doctor"], { DATABASE_URL: url });
    expect(code).toBe(1);
    expect(stdout).toContain("FAIL  database");
    expect(stdout + stderr).not.toContain("hunter2");
  });
});

describe("an export of many entries", () => {
  beforeAll(async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      `insert into latchkey.audit_log_entries
         (id, occurred_at, count, organization_id, action, actor_type, actor_id, actor_name)
       select overlay(gen_random_uuid()::text placing '01900000-0000-7' from 1 for 15)::uuid,
         '2024-06-10T00:00:00Z', 1, 'default', 'thing.done', 'user', 'u1', 'Ada'
       from generate_series(1, ${ENTRIES})`,
    );
    await client.query("analyze latchkey.audit_log_entries");
    await client.end();
  });

  const files = (): string[] => readdirSync(folder);

  test("tells its progress in the terminal; Ctrl+C ends it with 130, and leaves no part of a file", async () => {
    const file = join(folder, "cut.ndjson");
    const terminal = latchkeyInTerminal(["audit-log", "export", "--output", file], env());
    await terminal.said("Exporting: ");
    expect(files()).toHaveLength(1);
    terminal.type("\u0003");
    expect(await terminal.ended).toBe(130);
    expect(linesOf(terminal.screen()).join("\n")).toContain("Stopped before it was done.");
    expect(files()).toEqual([]);
  });

  test("to a reader that leaves early, it is no failure", async () => {
    const args = ["audit-log", "export"];
    const { code, stdout, stderr } = await latchkey(args, env(), { leaveAfter: 1 });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.length).toBeLessThan(ENTRIES * 100);
  });

  test("as a file it is whole, and its owner's alone", async () => {
    const file = join(folder, "log.csv");
    const args = ["audit-log", "export", "--format", "csv", "-o", file, "--action", "thing.done"];
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("Exported 20,000 entries");
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    expect(lines).toHaveLength(ENTRIES + 1);
    expect(lines[0]).toMatch(/^id,occurredAt,/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("a folder that is not there is told before anything is read", async () => {
    const file = join(folder, "missing", "log.csv");
    const { code, stderr } = await run("audit-log", "export", "-o", file);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^latchkey: Nothing can be written in .*ENOENT.*\n$/);
    expect(existsSync(file)).toBe(false);
  });
});
