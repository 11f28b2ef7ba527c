// Guards packages/server/migrations and src/postgres/migrate.ts: a database is migrated while servers of the version before
// serve. Of these there is no build to run: their statements stand for them, as they were recorded from that version, and what
// it does beside them is not shown.
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { migrate, openDatabase } from "@latchkey/server/postgres";
import { expect, test } from "vitest";
import { startEarlierServer } from "../support/earlier-version/earlier-server.ts";
import { serve } from "../support/earlier-version/serve.ts";
import { faultsSideBySide } from "../support/earlier-version/side-by-side.ts";
import { createDatabase } from "../support/postgres/create-database.ts";
import { isLongForm, recordProof } from "../support/proof.ts";
import { onServer } from "../support/unaudited-requests.ts";

const INSTANCES = 20;
const BETWEEN_MS = isLongForm ? 2000 : 300;
const KEYS_BEFORE = isLongForm ? 20_000 : 200;

const own = fileURLToPath(new URL("../../packages/server/migrations/", import.meta.url));
const names = readdirSync(own).toSorted();
const last = names.at(-1) ?? "";
// Whoever adds a migration records what the version before it asks.
const RECORDED_BEFORE = "0003_keys_by_name.sql";

/** What is to be caught: migrations that servers of the version before cannot live with. */
const planted: readonly (readonly [what: string, sql: string])[] = [
  ["a column gets another name", "alter table api_keys rename column revoked_at to ended_at;"],
  [
    "a column must be given that they do not know",
    "alter table audit_log_admissions add column tenant text not null default ''; alter table audit_log_admissions alter column tenant drop default;",
  ],
];

/** Migrates by so many instances at once. */
async function migrateAtOnce(url: string, instances: number, folder?: string): Promise<void> {
  const opened = Array.from({ length: instances }, () =>
    openDatabase(url, { schema: "latchkey", timeoutMs: 10_000, onError: () => {} }),
  );
  const from = folder === undefined ? undefined : pathToFileURL(`${folder}/`);
  try {
    await Promise.all(opened.map((database) => migrate(database, from)));
  } finally {
    for (const database of opened) await database.close();
  }
}

/** Migrates a database of the version before, while one of its servers serves. @param sql Planted in place of the last migration. */
async function upgrade(sql?: string) {
  const database = await createDatabase();
  const folder = mkdtempSync(join(tmpdir(), "latchkey-migrations-"));
  for (const name of names.slice(0, -1)) cpSync(join(own, name), join(folder, name));
  const server = startEarlierServer(database.url);
  const query = <Row extends object>(text: string, values?: unknown[]) =>
    onServer<Row>(database, text, values);
  try {
    await migrateAtOnce(database.url, 1, folder);
    await query(
      `insert into latchkey.api_keys (organization_id, id, name, created_at, created_by_type, created_by_id, created_by_name, updated_at)
      select 'other', gen_random_uuid(), 'CI', now(), 'user', 'u1', 'Ada', now() from generate_series(1, ${KEYS_BEFORE})`,
    );
    const before = await server.create();
    const serving = serve(server);
    await sleep(BETWEEN_MS);
    if (sql !== undefined) writeFileSync(join(folder, last), sql);
    await migrateAtOnce(database.url, INSTANCES, sql === undefined ? undefined : folder);
    await sleep(BETWEEN_MS);
    const served = await serving.stop();
    const entries = await query<{ id: string }>(
      "select request_id as id from latchkey.audit_log_admissions",
    );
    const applied = await query<{ count: number }>(
      "select count(*)::integer as count from latchkey.migrations where number > 0",
    );
    const faults = [...served.faults];
    const written = entries.map(({ id }) => id).toSorted();
    if (written.join() !== served.admitted.toSorted().join()) {
      faults.push(`${served.admitted.length} requests, ${written.length} entries`);
    }
    if (applied[0]?.count !== names.length) faults.push(`${applied[0]?.count} migrations`);
    if (sql === undefined) faults.push(...(await faultsSideBySide(database.url, server, before)));
    return { ...served, faults };
  } finally {
    await server.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  }
}

test("twenty instances migrate a database at once while a server of the version before serves on it, and after that beside it", async () => {
  expect(last).toBe(RECORDED_BEFORE);
  for (const [what, sql] of planted) {
    const { faults } = await upgrade(sql);
    expect([what, faults.length > 0]).toEqual([what, true]);
  }
  const { faults, admitted, longestMs } = await upgrade();
  expect(faults).toEqual([]);
  expect(admitted.length).toBeGreaterThan(10);
  recordProof({
    proof: `${INSTANCES} instances migrate at once while the version before serves`,
    promises: [2, 3],
    guards: ["packages/server/src/postgres/migrate.ts", `packages/server/migrations/${last}`],
    requests: admitted.length * 2,
    faults: 1,
    planted: { caught: planted.length, of: planted.length },
    violations: faults.length,
    measured: `none waited longer than ${Math.round(longestMs)} ms, with ${KEYS_BEFORE.toLocaleString("en")} keys`,
  });
}, 120_000);
