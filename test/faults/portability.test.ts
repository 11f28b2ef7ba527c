// Guards all SQL of packages/server (src/postgres, migrations) and the retries of postgres/database.ts: a distributed PostgreSQL
// can serve.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { expect, test } from "vitest";
import { forbiddenIn } from "../support/postgres/forbidden-sql.ts";
import { startPortableProxy } from "../support/postgres/portable-proxy.ts";
import { sharedPostgresUrl, sharedPostgresVariable } from "../support/postgres/shared-postgres.ts";
import { isLongForm, recordProof } from "../support/proof.ts";

const root = new URL("../../", import.meta.url);

/** The tests that are run on it; in `npm test` the first alone. */
const files = [
  "test/service/life-of-a-key.test.ts",
  "test/service/update-api-key.test.ts",
  "test/service/careful-revocation.test.ts",
  "test/service/keys-made-by-keys.test.ts",
  "test/service/rotate.test.ts",
  "test/service/rotate-refusals.test.ts",
  "test/service/end-overlap.test.ts",
  "test/service/expiring-key.test.ts",
  "test/service/batched-admission.test.ts",
  "test/service/repeated-admission.test.ts",
  "test/service/idempotent-create.test.ts",
  "test/service/idempotent-create-later.test.ts",
  "test/service/idempotent-create-at-once.test.ts",
  "test/service/audit-log.test.ts",
  "test/service/audit-log-of-changes.test.ts",
  "test/service/record.test.ts",
  "test/service/record-faults.test.ts",
  "test/service/retention.test.ts",
  "test/service/leak-reports.test.ts",
  "test/service/migrate.test.ts",
];

/** What is to be caught, of each kind. */
const planted: readonly (readonly [kind: string, sql: string])[] = [
  ["listen", "listen revoked"],
  ["notify", "select pg_notify('revoked', '')"],
  ["advisory lock", "select pg_advisory_xact_lock(1)"],
  ["sequence", "create sequence counted"],
  ["sequence", "insert into counted values (nextval('counted'))"],
  ["serial", "create table counted (id bigserial primary key)"],
  ["serial", "create table counted (id bigint generated always as identity)"],
  ["trigger", "create trigger t before insert on counted execute function f()"],
  ["savepoint", "savepoint before_it"],
  ["foreign key", "create table entries (key uuid references keys (id))"],
  ["lock of a table", "lock table entries in share mode"],
  ["temporary table", "create temp table counted (id uuid)"],
  ["partition", "create table entries (id uuid) partition by range (id)"],
  ["cursor", "declare c cursor for select 1"],
];

interface Report {
  readonly asked: number;
  readonly statements: string[];
  readonly refused: string[];
  readonly failed: number;
}

interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

/** Runs tests in a process of their own, on PostgreSQL as a distributed one is. */
async function runPortable(paths: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "latchkey-portable-"));
  try {
    const [tests, asked] = [join(folder, "tests.json"), join(folder, "asked.jsonl")];
    const vitest = dirname(createRequire(import.meta.url).resolve("vitest/package.json"));
    const options = [
      ["--reporter=json", `--outputFile.json=${tests}`, "--testTimeout=90000"],
      // A transaction of the host's own is the host's to repeat.
      ["-t", "^(?!.*in a transaction of the host)"],
    ].flat();
    const child = spawn(
      process.execPath,
      [join(vitest, "vitest.mjs"), "run", ...options, ...paths],
      {
        cwd: fileURLToPath(root),
        stdio: "ignore",
        env: {
          ...process.env,
          VITEST: undefined,
          VITEST_POOL_ID: undefined,
          VITEST_WORKER_ID: undefined,
          [sharedPostgresVariable]: undefined,
          TEST_DATABASE_URL: sharedPostgresUrl(),
          LATCHKEY_TEST_PROFILE: "portable",
          LATCHKEY_TEST_PORTABLE_REPORT: asked,
        },
      },
    );
    await new Promise((resolve) => child.once("close", resolve));
    const reports = readFileSync(asked, "utf8").trim().split("\n");
    return {
      // vitest writes the one, and the profile the other.
      tests: JSON.parse(readFileSync(tests, "utf8")) as TestReport,
      reports: reports.map((line) => JSON.parse(line) as Report),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function migrations(): [name: string, sql: string][] {
  return ["packages/server/migrations/", "packages/latchkey/migrations/"].flatMap((folder) =>
    readdirSync(new URL(folder, root)).map((name): [string, string] => [
      folder + name,
      readFileSync(new URL(folder + name, root), "utf8"),
    ]),
  );
}

async function outcomeOf(client: pg.Client, text: string): Promise<string> {
  return client.query(text).then(
    () => "done",
    (error: { code?: string }) => String(error.code),
  );
}

test("no sequence, trigger, advisory lock, LISTEN or SAVEPOINT is asked for, and every transaction may be asked for twice", async () => {
  const proxy = await startPortableProxy(sharedPostgresUrl());
  const client = new pg.Client({ connectionString: proxy.url });
  await client.connect();
  for (const [kind, sql] of planted) {
    expect([sql, forbiddenIn(sql)]).toEqual([sql, [kind]]);
    expect([sql, await outcomeOf(client, sql)]).toEqual([sql, "0A000"]);
  }
  // What is not repeated does not get through: neither a statement nor a transaction.
  expect([await outcomeOf(client, "select 1"), await outcomeOf(client, "select 1")]).toEqual([
    "40001",
    "done",
  ]);
  const outcomes: string[] = [];
  for (const text of ["begin", "select 2", "select 3", "commit", "rollback"]) {
    outcomes.push(await outcomeOf(client, text));
  }
  expect(outcomes).toContain("40001");
  await client.end();
  await proxy.close();

  for (const [name, sql] of migrations()) expect([name, forbiddenIn(sql)]).toEqual([name, []]);

  const { tests, reports } = await runPortable(isLongForm ? files : files.slice(0, 1));
  const failed = tests.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === "failed");
  expect(failed.map(({ fullName }) => fullName)).toEqual([]);
  expect(tests.numPassedTests).toBeGreaterThan(10);
  const refused = reports.flatMap((report) => report.refused);
  expect(refused).toEqual([]);
  const statements = new Set(reports.flatMap((report) => report.statements));
  expect(statements.size).toBeGreaterThan(30);
  const faults = reports.reduce((sum, report) => sum + report.failed, 0);
  expect(faults).toBeGreaterThan(50);
  recordProof({
    proof: `The server's tests on a database that is SERIALIZABLE, refuses sequences, triggers, advisory locks, LISTEN and SAVEPOINT, and fails each transaction once with 40001`,
    promises: [2, 3, 4],
    guards: [
      "packages/server/src/postgres/database.ts",
      "packages/server/src/postgres/migrate.ts",
      "packages/server/migrations/0001_keys_and_log.sql",
    ],
    requests: reports.reduce((sum, report) => sum + report.asked, 0),
    faults,
    planted: { caught: planted.length + 2, of: planted.length + 2 },
    violations: failed.length + refused.length,
    measured: `${tests.numPassedTests} tests passed; ${statements.size} statements`,
  });
}, 900_000);
