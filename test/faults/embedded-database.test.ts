// Guards packages/latchkey/src/embedded: the lock on the folder, and that what was acknowledged is on the disk.
import { once } from "node:events";
import { fsyncSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { afterAll, expect, test } from "vitest";
import { openEmbeddedDatabase } from "../../packages/latchkey/src/embedded/embedded-database.ts";
import { FolderInUse } from "../../packages/latchkey/src/embedded/folder-lock.ts";
import { startedByTest } from "../../packages/latchkey/src/embedded/start-holder.fixture.ts";
import { syncedStartParameters } from "../../packages/latchkey/src/embedded/synced-folder.ts";
import { faultsOfIndexes, files, plantIndexThatLags } from "../support/embedded-indexes.ts";
import { faultsOf, stateOf } from "../support/embedded-state.ts";
import type { Acknowledged } from "../support/embedded-state.ts";
import { writeUntilKilled } from "../support/embedded-writer.ts";
import { leastSyncs } from "../support/least-syncs.ts";
import { isLongForm, recordProof } from "../support/proof.ts";

const ROUNDS = isLongForm ? 20 : 1;
const CHECK_INDEXES_EVERY = 10;
const ACKNOWLEDGED = 25;
const guards = [
  "packages/latchkey/src/embedded/folder-lock.ts",
  "packages/latchkey/src/embedded/synced-folder.ts",
  "packages/latchkey/src/embedded/embedded-database.ts",
];

const { newFolder, startHolder, clean } = startedByTest();
const folder = newFolder();
/** For what is planted; in the short form the same, for nothing in it is damaged there. */
const planted = isLongForm ? newFolder() : folder;
afterAll(clean);

const nothing = (): Acknowledged => ({
  created: new Set(),
  revoked: new Set(),
  admitted: new Set(),
});

/** Opens a folder that a writer was killed on, and says what is wrong in it. */
async function faultsAfter(path: string, acknowledged: Acknowledged): Promise<string[]> {
  const database = await openEmbeddedDatabase(path);
  try {
    return faultsOf(await stateOf(database.pglite), acknowledged);
  } finally {
    await database.close();
  }
}

test("killed while it writes, again and again: every acknowledged change is there, entries are complete, indexes agree", async () => {
  const early = nothing();
  let caught: string[] = [];
  for (let round = 0; round < 5 && caught.length === 0; round += 1) {
    await writeUntilKilled(planted, early, ACKNOWLEDGED, true);
    caught = await faultsAfter(planted, early);
  }
  expect(caught.join("\n")).toMatch(/is not|no entry/);

  if (isLongForm) {
    await plantIndexThatLags(planted);
    expect((await faultsOfIndexes(planted)).join("\n")).toMatch("api_keys_pkey");
  }

  const acknowledged = nothing();
  const found: string[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    // The next one says what the one before has left.
    found.push(...(await writeUntilKilled(folder, acknowledged, ACKNOWLEDGED)));
    if (round % CHECK_INDEXES_EVERY === 0) found.push(...(await faultsOfIndexes(folder)));
  }
  found.push(...(await faultsAfter(folder, acknowledged)));
  expect(found).toEqual([]);

  const { created, revoked, admitted } = acknowledged;
  const plants = isLongForm ? 2 : 1;
  recordProof({
    proof: "The embedded database, killed while it writes",
    promises: [3, 4],
    guards,
    requests: created.size + revoked.size + admitted.size,
    faults: ROUNDS,
    planted: { caught: plants, of: plants },
    violations: found.length,
    measured: `${created.size + revoked.size + admitted.size} acknowledged changes and entries`,
  });
}, 900_000);

// In `npm test` the tests beside the code look at these two.
test.runIf(isLongForm)(
  "a request is admitted, and a change acknowledged, only once it is synced to the disk",
  async () => {
    let syncs = 0;
    const sync = (descriptor: number): void => {
      fsyncSync(descriptor);
      syncs += 1;
    };
    const database = await openEmbeddedDatabase(folder, { sync });
    const real = await leastSyncs(database.pglite, () => syncs);
    await database.close();
    // What is to be prevented: the file system as PGlite has it, which says that it has synced.
    const pglite = await PGlite.create({
      fs: new NodeFS(files(folder)),
      startParams: [...syncedStartParameters],
    });
    const unsynced = await leastSyncs(pglite, () => syncs);
    await pglite.close();
    expect(unsynced).toBe(0);
    expect(real).toBeGreaterThanOrEqual(1);
    recordProof({
      proof: "What the embedded database acknowledges, and its syncs",
      promises: [3, 4],
      guards,
      requests: 21,
      faults: 0,
      planted: { caught: 1, of: 1 },
      violations: 0,
      measured: `${real} sync at the least before each of 21 answers`,
    });
  },
  60_000,
);

test.runIf(isLongForm)(
  "a second opener is refused, in another process and twice in one; after a kill the folder opens again",
  async () => {
    const held = await openEmbeddedDatabase(folder);
    await expect(openEmbeddedDatabase(folder)).rejects.toThrow(FolderInUse);
    const { said } = await startHolder(["lock", folder]);
    await held.close();
    expect(said.join()).toMatch(/^refused: FolderInUse/);

    const { child } = await startHolder(["commit", folder]);
    await expect(openEmbeddedDatabase(folder)).rejects.toThrow(FolderInUse);
    child.kill("SIGKILL");
    await once(child, "exit");
    await (await openEmbeddedDatabase(folder)).close();

    // What is to be prevented: PGlite as it comes, which takes no lock.
    const other = await openEmbeddedDatabase(planted);
    const { said: saidByOther } = await startHolder(["commit-unsynced", planted]);
    await other.close();
    expect(saidByOther.at(-1)).toBe("held");
    recordProof({
      proof: "A second opener of the embedded database's folder",
      promises: [],
      guards,
      requests: 0,
      faults: 1,
      planted: { caught: 1, of: 1 },
      violations: 0,
      measured: "refused in another process, and in the same one; opened again after a kill",
    });
  },
  60_000,
);
