import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, describe, expect, test } from "vitest";
import { FolderInUse, FolderUnusable, lockFolder } from "./folder-lock.ts";
import { startedByTest } from "./start-holder.fixture.ts";

const { newFolder, startHolder, clean } = startedByTest();

afterEach(clean);

function messageOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    return String(error);
  }
  return "no error";
}

/** Root may write anywhere: it steps down for the attempt. */
function asOrdinaryUser<Result>(folder: string, attempt: () => Result): Result {
  chmodSync(dirname(folder), 0o755);
  chmodSync(folder, 0o555);
  const user = process.geteuid?.() ?? 0;
  if (user === 0) process.seteuid?.(65_534);
  try {
    return attempt();
  } finally {
    process.seteuid?.(user);
    chmodSync(folder, 0o755);
  }
}

describe("a data folder", () => {
  test("is made, for its owner alone, with the holder's facts beside the lock", () => {
    const folder = newFolder();
    const lock = lockFolder(folder);
    const modes = ["", "lock.sqlite", "holder.json"].map((file) =>
      (statSync(join(folder, file)).mode & 0o777).toString(8),
    );
    lock.release();
    expect(modes).toEqual(["700", "600", "600"]);
    expect(existsSync(join(folder, "holder.json"))).toBe(false);
  });

  test("is refused a second time in the same process, and free again after release", () => {
    const folder = newFolder();
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    // The refused attempt must not have dropped the first one's lock.
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    lock.release();
    const second = lockFolder(folder);
    lock.release();
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    second.release();
  });

  test("stays held when nobody keeps the lock's handle", async () => {
    const folder = newFolder();
    lockFolder(folder);
    setFlagsFromString("--expose-gc");
    const collectGarbage: unknown = runInNewContext("gc");
    if (typeof collectGarbage !== "function") throw new Error("no garbage collector to call");
    for (let round = 0; round < 5; round += 1) {
      collectGarbage();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
  });

  test("held by another process is refused at once, in one sentence that names that process", async () => {
    const folder = newFolder();
    const { child } = await startHolder(["lock", folder]);
    const started = performance.now();
    const message = messageOf(() => lockFolder(folder));
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(message.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/, "<since>")).toBe(
      `FolderInUse: The data folder ${folder} is in use by process ${child.pid} (since <since>). Stop it, or choose another folder with --data-dir.`,
    );
  });

  test("is free again once its holder was killed, whatever the holder's facts still say", async () => {
    const folder = newFolder();
    const { child } = await startHolder(["lock", folder]);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(existsSync(join(folder, "holder.json"))).toBe(true);
    lockFolder(folder).release();
  });

  test("goes to exactly one of several that start at the same moment", async () => {
    const folder = newFolder();
    mkdirSync(folder);
    const holders = await Promise.all(
      Array.from({ length: 5 }, () => startHolder(["lock", folder])),
    );
    const said = holders.map((holder) => holder.said.join().split(":").slice(0, 2).join(":"));
    expect(said.filter((words) => words === "held")).toHaveLength(1);
    expect(said.filter((words) => words === "refused: FolderInUse")).toHaveLength(4);
  });

  test("shows nothing of holder's facts that do not have the expected form", () => {
    const folder = newFolder();
    const lock = lockFolder(folder);
    const forged = [
      "{",
      "null",
      '{"pid":"1","since":"now"}',
      '{"pid":1,"since":"\\u001b[2J2026-11-23T09:00:00.000Z"}',
    ];
    const messages = forged.map((facts) => {
      writeFileSync(join(folder, "holder.json"), facts);
      return messageOf(() => lockFolder(folder));
    });
    lock.release();
    for (const message of messages) expect(message).toContain("is in use by another process. Stop");
  });

  test("that is a file is refused in one sentence", () => {
    const folder = newFolder();
    writeFileSync(folder, "");
    expect(() => lockFolder(folder)).toThrow(FolderUnusable);
    expect(() => lockFolder(join(folder, "below"))).toThrow(
      `The data folder ${join(folder, "below")} cannot be used: it is not a directory. Choose another folder with --data-dir.`,
    );
  });

  test("that is not writable is refused in one sentence", ({ skip }) => {
    if (process.platform === "win32") skip("modes do not bind on Windows");
    const folder = newFolder();
    mkdirSync(folder);
    const message = asOrdinaryUser(folder, () => messageOf(() => lockFolder(folder)));
    expect(message).toBe(
      `FolderUnusable: The data folder ${folder} cannot be used: it is not writable. Choose another folder with --data-dir.`,
    );
  });
});
