import { once } from "node:events";
import { existsSync, fsyncSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEmbeddedDatabase } from "./embedded-database.ts";
import { DatabaseStopped } from "./fail-stop.ts";
import { FolderInUse, FolderUnusable, lockFolder } from "./folder-lock.ts";
import { startedByTest } from "./start-holder.fixture.ts";

const { newFolder, startHolder, clean } = startedByTest();
const folder = newFolder();

afterAll(clean);

describe("a new data folder", () => {
  let cpuSeconds: number;

  beforeAll(async () => {
    mkdirSync(folder);
    // What a process leaves that was killed while it made its database.
    mkdirSync(join(folder, "database.new", "base"), { recursive: true });
    writeFileSync(join(folder, "database.new", "PG_VERSION"), "18\n");

    const before = process.cpuUsage();
    const database = await openEmbeddedDatabase(folder);
    const { user, system } = process.cpuUsage(before);
    cpuSeconds = (user + system) / 1e6;
    await database.pglite.exec("CREATE TABLE kept (number integer)");
    await database.close();
    await database.close();
  });

  test("is ready after less than 10 s of work", () => {
    // Of the processor's time: the clock on the wall would measure what else runs here.
    expect(cpuSeconds).toBeLessThan(10);
  });

  test("holds a whole database, readable by its owner alone, and nothing unfinished", () => {
    expect(readdirSync(folder).toSorted()).toEqual(["database", "lock.sqlite"]);
    expect(statSync(join(folder, "database")).mode & 0o777).toBe(0o700);
  });
});

describe("an open database", () => {
  test("refuses a second opener, in this process and in another", async () => {
    const database = await openEmbeddedDatabase(folder);
    await expect(openEmbeddedDatabase(folder)).rejects.toThrow(FolderInUse);
    const { said } = await startHolder(["commit", folder]);
    await database.close();
    expect(said.join()).toMatch(
      `refused: FolderInUse: The data folder ${folder} is in use by process ${process.pid} (since `,
    );
  });

  test("loses no acknowledged row when its process is killed, and opens again", async () => {
    const { child, said } = await startHolder(["commit", folder, "7"]);
    child.kill("SIGKILL");
    await once(child, "exit");
    const database = await openEmbeddedDatabase(folder);
    const { rows } = await database.pglite.query("SELECT number FROM fixture ORDER BY number");
    await database.close();
    expect(said.at(-2)).toBe("acknowledged 7");
    expect(rows).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => ({ number })));
  });

  test("that cannot sync acknowledges nothing more, does not hang, and gives its folder up", async () => {
    let failing = false;
    const stops: DatabaseStopped[] = [];
    const database = await openEmbeddedDatabase(folder, {
      sync(descriptor) {
        if (failing) throw Object.assign(new Error("planted"), { code: "EIO" });
        fsyncSync(descriptor);
      },
      onStop: (error) => stops.push(error),
    });
    await database.pglite.query("INSERT INTO kept VALUES (1)");
    failing = true;
    const insert = database.pglite.query("INSERT INTO kept VALUES (2)");
    await expect(insert).rejects.toThrow(/has stopped \(PANIC: could not fsync file/);
    failing = false;
    await expect(database.pglite.query("SELECT 1")).rejects.toThrow(DatabaseStopped);
    await expect(database.pglite.transaction((tx) => tx.query("SELECT 1"))).rejects.toThrow(
      DatabaseStopped,
    );
    expect(stops).toHaveLength(1);
    await database.close();

    const again = await openEmbeddedDatabase(folder);
    const { rows } = await again.pglite.query("SELECT number FROM kept WHERE number = 1");
    await again.close();
    expect(rows).toEqual([{ number: 1 }]);
  });

  test("checkpoints by itself, so that its WAL does not grow without end", async () => {
    const database = await openEmbeddedDatabase(folder, { upkeep: { everyMs: 50 } });
    await database.pglite.exec("CREATE TABLE wide (filling text)");
    for (let megabyte = 1; megabyte <= 120; megabyte += 1) {
      await database.pglite.exec(
        "INSERT INTO wide SELECT repeat('x', 1000) FROM generate_series(1, 1000)",
      );
      // PGlite answers without a turn of the event loop, on which timers wait.
      await new Promise((resolve) => setImmediate(resolve));
    }
    // Before closing, which checkpoints too.
    const wal = join(folder, "database", "pg_wal");
    const bytes = readdirSync(wal).reduce((sum, file) => sum + statSync(join(wal, file)).size, 0);
    await database.close();
    expect(bytes, `${bytes} bytes of WAL`).toBeLessThan(100 * 1024 * 1024);
  });

  test("closes within its bound while a transaction hangs, which never touches the folder again", async () => {
    const database = await openEmbeddedDatabase(folder, { closeWithinMs: 500 });
    let letGo = (): void => {};
    const hanging = database.pglite.transaction(async (tx) => {
      await tx.query("INSERT INTO kept VALUES (3)");
      await new Promise<void>((resolve) => (letGo = resolve));
    });
    const outcome = hanging.catch((error: unknown) => error);
    const started = performance.now();
    await database.close();
    expect(performance.now() - started).toBeLessThan(3_000);

    const again = await openEmbeddedDatabase(folder);
    letGo();
    expect(await outcome).toBeInstanceOf(DatabaseStopped);
    const { rows } = await again.pglite.query("SELECT number FROM kept WHERE number = 3");
    await again.close();
    expect(rows).toEqual([]);
  });
});

describe("a folder whose database does not start", () => {
  test("is refused in one sentence, and its lock is free again", async () => {
    const strange = newFolder();
    mkdirSync(join(strange, "database"), { recursive: true });
    await expect(openEmbeddedDatabase(strange)).rejects.toThrow(FolderUnusable);
    writeFileSync(join(strange, "database", "PG_VERSION"), "17\n");
    await expect(openEmbeddedDatabase(strange)).rejects.toThrow(/its database does not start \(/);
    expect(existsSync(join(strange, "database.new"))).toBe(false);
    lockFolder(strange).release();
  });
});
