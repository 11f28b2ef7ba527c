import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { PGlite } from "@electric-sql/pglite";
import { afterAll, describe, expect, test, vi } from "vitest";
import { openEmbeddedDatabase } from "../embedded/embedded-database.ts";
import { bytesIn } from "./folder-size.fixture.ts";
import type { UpkeepOptions, StepDone } from "./upkeep.ts";

vi.setConfig({ testTimeout: 120_000 });

const parent = mkdtempSync(join(tmpdir(), "latchkey-upkeep-"));
let folders = 0;
const newFolder = (): string => join(parent, `data-${(folders += 1)}`);
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** What a service writes over and over: last-used of secrets, sessions, and records that come and go. */
const write = (pglite: PGlite, round: number) =>
  pglite.exec(
    `BEGIN;
     UPDATE uses SET at = ${round}, agent = repeat('${round % 10}', 200) WHERE id % 8 = ${round % 8};
     DELETE FROM passing WHERE round < ${round - 2};
     INSERT INTO passing SELECT ${round}, i, repeat('x', 200) FROM generate_series(1, 100) i;
     COMMIT`,
  );

/** How large the tables and the WAL are after so many rounds of writes, over and over, in MB. */
async function sizesAfterWrites(
  upkeep: UpkeepOptions | false,
): Promise<{ readonly tables: number[]; readonly wal: number[] }> {
  const folder = newFolder();
  const { pglite, close } = await openEmbeddedDatabase(folder, { upkeep });
  await pglite.exec(
    `CREATE TABLE uses (id int PRIMARY KEY, at int, agent text); CREATE INDEX ON uses (at);
     INSERT INTO uses SELECT i, 0, '' FROM generate_series(1, 1000) i;
     CREATE TABLE passing (round int, id int, filling text, PRIMARY KEY (round, id))`,
  );
  const [tables, wal]: [number[], number[]] = [[], []];
  for (let round = 1; round <= 400; round += 1) {
    await write(pglite, round);
    // As requests do, they leave the loop a turn, on which timers wait.
    await delay(1);
    if (round % 100 !== 0) continue;
    for (const [sizes, of] of [
      [tables, "base"],
      [wal, "pg_wal"],
    ] as const) {
      sizes.push(Math.round(bytesIn(join(folder, "database", of)) / 1024 ** 2));
    }
  }
  await close();
  return { tables, wal };
}

const quick: UpkeepOptions = { everyMs: 20, tablesEveryMs: 100 };

describe("an embedded database that is written to over and over", () => {
  test("stays as large as it was, and a step keeps requests waiting for a short while only", async () => {
    const steps: StepDone[] = [];
    const { tables, wal } = await sizesAfterWrites({
      ...quick,
      onStep: (done) => void steps.push(done),
    });
    expect(Math.max(...tables), `${tables.join(", ")} MB`).toBeLessThan((tables[0] ?? 0) * 1.2);
    expect(Math.max(...wal), `${wal.join(", ")} MB`).toBeLessThan(100);
    expect(new Set(steps.map(({ what }) => what))).toEqual(
      new Set(["checkpoint", "vacuum", "analyze"]),
    );
    const longest = Math.max(...steps.map(({ durationMs }) => durationMs));
    expect(longest, `${longest} ms`).toBeLessThan(1_000);
  });

  test("grows without upkeep, which is what the test above would see", async () => {
    const { tables } = await sizesAfterWrites(false);
    expect(tables.at(-1), `${tables.join(", ")} MB`).toBeGreaterThan((tables[0] ?? 0) * 1.2);
  });
});
