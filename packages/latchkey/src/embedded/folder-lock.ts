import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import type * as Sqlite from "node:sqlite";
import { errorCode } from "../error-code.ts";

/** A data folder that is this process's alone until `release()`, or until the process dies, however it dies. */
export interface FolderLock {
  /** Frees the folder. Calling it again does nothing. */
  release(): void;
}

/** The data folder is another's. The message is one sentence for the person who started the program. */
export class FolderInUse extends Error {
  override readonly name = "FolderInUse";
  /** `process 7 (since 2026-11-23T09:00:00.000Z)`, or `another process`. */
  readonly holder: string;

  constructor(folder: string, holder: string, options?: ErrorOptions) {
    super(
      `The data folder ${folder} is in use by ${holder}. Stop it, or choose another folder with --data-dir.`,
      options,
    );
    this.holder = holder;
  }
}

/** The data folder cannot hold a database. The message is one sentence for the person who started the program. */
export class FolderUnusable extends Error {
  override readonly name = "FolderUnusable";

  constructor(folder: string, reason: string, options?: ErrorOptions) {
    super(
      `The data folder ${folder} cannot be used: ${reason}. Choose another folder with --data-dir.`,
      options,
    );
  }
}

const SQLITE_BUSY = 5;
const SQLITE_READONLY = 8;
const SQLITE_CANTOPEN = 14;

// A connection that is garbage collected closes, and its lock is gone with it.
const held = new Set<Sqlite.DatabaseSync>();

// Proved in test/faults/embedded-database.test.ts.
/**
 * Takes a data folder for this process, or refuses at once. The folder is made (mode 0700) if it is missing.
 *
 * The lock is the one that SQLite, which is part of Node, takes on `lock.sqlite` (a byte-range lock of the operating
 * system): the kernel frees it when the process dies, `kill -9` included, and SQLite refuses a second opener in the same
 * process too. `holder.json` beside it only says who holds it. Do not put the folder on a network file system.
 *
 * @param folder Where the data lives; relative to the working directory.
 * @param options.waitMs How long to wait for another to release it, in milliseconds. Default 250.
 * @throws FolderInUse when another process, or this one, holds the folder.
 * @throws FolderUnusable when it is not a directory, or not writable.
 */
export function lockFolder(
  folder: string,
  { waitMs = 250 }: { readonly waitMs?: number } = {},
): FolderLock {
  const path = resolve(folder);
  makeFolder(path);
  const holderFile = join(path, "holder.json");
  const connection = takeLock(path, holderFile, waitMs);
  held.add(connection);

  const release = (): void => {
    if (!held.delete(connection)) return;
    // While the lock is still ours, or it could be the next holder's file. lock.sqlite stays: a lock on a file that
    // another opener is about to replace would lock nothing.
    rmSync(holderFile, { force: true });
    connection.close();
  };
  try {
    const holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
    writeFileSync(holderFile, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  } catch (error) {
    release();
    throw new FolderUnusable(path, reasonOf(error), { cause: error });
  }
  return { release };
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new FolderUnusable(path, reasonOf(error), { cause: error });
  }
}

function takeLock(path: string, holderFile: string, waitMs: number): Sqlite.DatabaseSync {
  const lockFile = join(path, "lock.sqlite");
  let connection: Sqlite.DatabaseSync | undefined;
  try {
    const { DatabaseSync } = loadSqlite();
    connection = new DatabaseSync(lockFile);
    // Without a wait two that start at the same moment could refuse each other. The journal would be a file.
    connection.exec(
      `PRAGMA busy_timeout = ${waitMs}; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE TRANSACTION`,
    );
    // Never open this file otherwise: POSIX drops a process's locks when it closes any descriptor of the file.
    chmodSync(lockFile, 0o600);
    return connection;
  } catch (error) {
    connection?.close();
    if (sqliteCodeOf(error) !== SQLITE_BUSY) {
      throw new FolderUnusable(path, reasonOf(error), { cause: error });
    }
    throw new FolderInUse(path, describeHolder(holderFile), { cause: error });
  }
}

/** Node 22 warns that SQLite is experimental when it is loaded; what is used of it here has not changed since. */
function loadSqlite(): Pick<typeof Sqlite, "DatabaseSync"> {
  const emitWarning = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return process.getBuiltinModule("node:sqlite");
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** Whoever can write to the folder can write this file: nothing of it is shown unless it has the expected form. */
function describeHolder(holderFile: string): string {
  try {
    const holder: unknown = JSON.parse(readFileSync(holderFile, "utf8"));
    if (typeof holder !== "object" || holder === null) return "another process";
    const { pid, host, since } = holder as Record<string, unknown>;
    if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid < 1) return "another process";
    if (typeof since !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(since)) {
      return "another process";
    }
    const elsewhere =
      typeof host === "string" && /^[\w.-]{1,253}$/.test(host) && host !== hostname();
    return `process ${pid}${elsewhere ? ` on ${host}` : ""} (since ${since})`;
  } catch {
    return "another process";
  }
}

function sqliteCodeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("errcode" in error)) return undefined;
  // The low byte is the primary code, the rest says more of it.
  return typeof error.errcode === "number" ? error.errcode & 0xff : undefined;
}

function reasonOf(error: unknown): string {
  const sqliteCode = sqliteCodeOf(error);
  if (sqliteCode === SQLITE_CANTOPEN || sqliteCode === SQLITE_READONLY) return "it is not writable";
  const code = errorCode(error);
  if (code === "EEXIST" || code === "ENOTDIR") return "it is not a directory";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return "it is not writable";
  return error instanceof Error ? error.message : String(error);
}
