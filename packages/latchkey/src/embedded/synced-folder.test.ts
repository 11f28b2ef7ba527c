import { execFileSync } from "node:child_process";
import { fsyncSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEmbeddedDatabase } from "./embedded-database.ts";
import { startedByTest } from "./start-holder.fixture.ts";
import { SyncedFolder, syncedStartParameters } from "./synced-folder.ts";

const { newFolder, startHolder, clean } = startedByTest();
const commits = 20;
const folder = newFolder();

// Starting PostgreSQL takes seconds on a busy machine; the tests take turns on one folder.
beforeAll(async () => {
  const database = await openEmbeddedDatabase(folder);
  await database.pglite.exec("CREATE TABLE counted (number integer)");
  await database.close();
});
afterAll(clean);

async function commitEach(pglite: PGlite, syncs: () => number): Promise<number[]> {
  const syncsAtAnswer: number[] = [];
  for (let number = 1; number <= commits; number += 1) {
    const before = syncs();
    await pglite.query("INSERT INTO counted VALUES ($1)", [number]);
    syncsAtAnswer.push(syncs() - before);
  }
  return syncsAtAnswer;
}

describe("a commit", () => {
  test("is answered only after it is synced, and not with the file system as PGlite has it", async () => {
    let syncs = 0;
    const sync = (descriptor: number): void => {
      fsyncSync(descriptor);
      syncs += 1;
    };
    const database = await openEmbeddedDatabase(folder, { sync });
    const withSync = await commitEach(database.pglite, () => syncs);
    await database.close();
    expect(Math.min(...withSync)).toBeGreaterThanOrEqual(1);

    // The parameters alone are not enough, and neither is the file system alone.
    const startParams = [...syncedStartParameters];
    for (const violation of [
      { startParams, fs: new NodeFS(join(folder, "database")) },
      { fs: new SyncedFolder(join(folder, "database"), sync) },
    ]) {
      const pglite = await PGlite.create(violation);
      const withoutSync = await commitEach(pglite, () => syncs);
      await pglite.close();
      expect(Math.max(...withoutSync)).toBe(0);
    }
  });

  test("is synced by a call that the operating system sees, before its acknowledgement leaves", async ({
    skip,
  }) => {
    if (!hasStrace()) skip("strace is not installed or may not trace here");
    expect(await syncedWhenAcknowledged("commit")).toBe(commits);
    // The planted violation: PGlite as it comes, on the same folder.
    expect(await syncedWhenAcknowledged("commit-unsynced")).toBe(0);
  });
});

function hasStrace(): boolean {
  try {
    execFileSync("strace", ["-e", "trace=none", process.execPath, "--version"], {
      stdio: "ignore",
    });
    return true;
  } catch {
    return false;
  }
}

/** Of `commits` acknowledgements of a child process, how many had a sync of the WAL since the one before. */
async function syncedWhenAcknowledged(mode: string): Promise<number> {
  const trace = join(folder, `${mode}.strace`);
  const strace = ["strace", "-f", "-y", "-e", "trace=fsync,fdatasync,write", "-o", trace];
  const { child } = await startHolder([mode, folder, String(commits)], strace);
  child.stdin?.end();
  await new Promise((resolve) => child.once("exit", resolve));

  let synced = 0;
  let walSynced = false;
  // A call that another thread's interrupts is told in two lines, each with its thread's number.
  const begun = new Set<string>();
  for (const line of readFileSync(trace, "utf8").split("\n")) {
    const [thread = ""] = line.split(" ", 1);
    const isOfWal = /\b(?:fsync|fdatasync)\(\d+<[^>]*\/pg_wal\/[0-9A-F]{24}>/.test(line);
    if (isOfWal && line.endsWith("<unfinished ...>")) begun.add(thread);
    const isResumed = /<\.\.\. (?:fsync|fdatasync) resumed>/.test(line) && begun.delete(thread);
    if ((isOfWal || isResumed) && line.endsWith(" = 0")) walSynced = true;
    if (!line.includes('"acknowledged ')) continue;
    if (walSynced) synced += 1;
    walSynced = false;
  }
  return synced;
}
