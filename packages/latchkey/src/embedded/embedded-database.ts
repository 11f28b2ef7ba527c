import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { keepInShape } from "../upkeep/upkeep.ts";
import type { UpkeepOptions } from "../upkeep/upkeep.ts";
import { failStop } from "./fail-stop.ts";
import type { DatabaseStopped } from "./fail-stop.ts";
import { removeEndpointFile } from "./endpoint-file.ts";
import { FolderUnusable, lockFolder } from "./folder-lock.ts";
import { unpackPreparedDatabase } from "./prepared-database.ts";
import { SyncedFolder, syncPath, syncTree, syncedStartParameters } from "./synced-folder.ts";
import type { Sync } from "./synced-folder.ts";

/** PostgreSQL inside this process, alone on its data folder. */
export interface EmbeddedDatabase {
  readonly pglite: PGlite;
  /**
   * Closes the database and frees its folder, within `closeWithinMs`: a transaction that is still open then is cut off, and rolled
   * back by the next opening. Calling it again gives the same promise.
   */
  close(): Promise<void>;
}

export interface EmbeddedDatabaseOptions {
  /** Stands in for `fs.fsyncSync`, to watch it or to let it fail. */
  sync?: Sync;
  /** Told once when the database had to stop (see DatabaseStopped); every statement from then on is refused with it. */
  onStop?: (error: DatabaseStopped) => void;
  /** How long `close()` waits for statements and transactions under way. Default 5,000. */
  closeWithinMs?: number;
  /** How it is kept in shape; `false` leaves that out. */
  upkeep?: UpkeepOptions | false;
}

/**
 * Opens the database in a data folder, making both if they are missing. A commit is answered once it is on the disk.
 *
 * @param folder The data folder; the database is in its subfolder `database`.
 * @throws FolderInUse when another process, or this one, has it open.
 * @throws FolderUnusable when it is not a directory, not writable, or holds something else.
 */
export async function openEmbeddedDatabase(
  folder: string,
  options: EmbeddedDatabaseOptions = {},
): Promise<EmbeddedDatabase> {
  const path = resolve(folder);
  const lock = lockFolder(path);
  try {
    // What a holder that crashed left behind.
    removeEndpointFile(path);
    await makeDatabase(path);
    const { pglite, lastWords } = await startDatabase(path, options.sync);
    const stop = failStop(pglite, { lastWords, onStop: options.onStop ?? (() => {}) });
    const { upkeep } = options;
    const stopUpkeep = upkeep === false ? () => {} : keepInShape(pglite, upkeep);
    const close = async (): Promise<void> => {
      stopUpkeep();
      try {
        await closeWithin(pglite, options.closeWithinMs ?? 5_000);
      } finally {
        stop("The embedded database is closed.");
        lock.release();
      }
    };
    let closing: Promise<void> | undefined;
    return { pglite, close: () => (closing ??= close()) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startDatabase(
  folder: string,
  sync: Sync | undefined,
): Promise<{ pglite: PGlite; lastWords: () => string | undefined }> {
  let words: string | undefined;
  const onStderr = (line: string): boolean => {
    // Of PostgreSQL's log only these lines: others quote statements.
    words = /\b(?:FATAL|PANIC): .*/.exec(line)?.[0].replace(/\s+/g, " ") ?? words;
    return false;
  };
  try {
    const pglite = await PGlite.create({
      fs: new SyncedFolder(join(folder, "database"), sync),
      startParams: [...syncedStartParameters],
      onStderr,
    });
    return { pglite, lastWords: () => words };
  } catch (error) {
    const reason = words ?? (error instanceof Error ? error.message : String(error));
    throw new FolderUnusable(folder, `its database does not start (${reason})`, { cause: error });
  }
}

/** Makes the database aside and moves it into place once it is whole and on the disk, so that a crash leaves no half of one. */
async function makeDatabase(folder: string): Promise<void> {
  const database = join(folder, "database");
  if (existsSync(join(database, "PG_VERSION"))) return;
  if (existsSync(database)) {
    throw new FolderUnusable(folder, `its subfolder "database" holds no PostgreSQL database`);
  }
  const unfinished = join(folder, "database.new");
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (!(await unpackPreparedDatabase(unfinished))) {
    const pglite = await PGlite.create({ fs: new NodeFS(unfinished) });
    await pglite.close();
  }
  await syncTree(unfinished);
  renameSync(unfinished, database);
  await syncPath(folder, "r");
}

async function closeWithin(pglite: PGlite, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  try {
    if (!pglite.closed) await Promise.race([pglite.close(), deadline]);
  } finally {
    clearTimeout(timer);
  }
}
