import { fstatSync, fsyncSync } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { errorCode } from "../error-code.ts";

/** Makes what was written to a file durable, or throws. */
export type Sync = (descriptor: number) => void;

type Init = NodeFS["init"];

// What Emscripten has at run time and its types leave out: a stream on a folder of Node's carries Node's descriptor.
interface NodeStreams {
  stream_ops: { fsync?: (stream: { nfd: number }) => number };
}

// WASI's numbers, which PostgreSQL in WebAssembly sees as errno.
const EINVAL = 28;
const EIO = 29;

// Proved in test/faults/embedded-database.test.ts.
/**
 * A folder for PGlite on which fsync is real: PGlite's own NodeFS answers every fsync with success and does nothing.
 * Start the server with {@link syncedStartParameters}, or it never asks.
 */
export class SyncedFolder extends NodeFS {
  readonly #sync: Sync;

  /**
   * @param folder PostgreSQL's data directory; its parent must exist.
   * @param sync Stands in for `fs.fsyncSync`, to watch it or to let it fail.
   */
  constructor(folder: string, sync: Sync = fsyncSync) {
    super(folder);
    this.#sync = sync;
  }

  override async init(...[pglite, options]: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const giveFsync: NonNullable<typeof emscriptenOpts.preRun>[number] = (module) => {
      const streams = module.NODEFS as unknown as NodeStreams; // see NodeStreams
      streams.stream_ops.fsync = ({ nfd }) => this.#syncDescriptor(nfd);
    };
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [...(emscriptenOpts.preRun ?? []), giveFsync],
      },
    };
  }

  /** An exception would tear down the server without a word; a number makes it refuse the commit. */
  #syncDescriptor(descriptor: number): number {
    try {
      this.#sync(descriptor);
      return 0;
    } catch (error) {
      return isUnsupportedOnDirectory(error, descriptor) ? EINVAL : EIO;
    }
  }
}

/** Windows cannot sync a directory. PostgreSQL passes over that by itself when it is told EINVAL. */
function isUnsupportedOnDirectory(error: unknown, descriptor: number): boolean {
  const code = errorCode(error);
  if (code !== "EPERM" && code !== "EINVAL" && code !== "EISDIR") return false;
  return fstatSync(descriptor).isDirectory();
}

/**
 * Starts PostgreSQL so that a commit is answered after its WAL is synced. `fsync` is the only method to sync with:
 * fdatasync never leaves WebAssembly. WAL that was checkpointed is kept for reuse up to `max_wal_size`.
 */
export const syncedStartParameters: readonly string[] = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
  ...Object.entries({
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    wal_sync_method: "fsync",
    min_wal_size: "32MB",
    max_wal_size: "64MB",
    // All of it is cleared at each start, and held. What is not in it is in the system's own cache.
    shared_buffers: "32MB",
  }).flatMap(([name, setting]) => ["-c", `${name}=${setting}`]),
];

/** Syncs every file below a folder, every directory, and the folder itself. */
export async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? syncTree(path) : syncPath(path, "r+");
    }),
  );
  await syncPath(folder, "r");
}

/** Syncs one file (`r+`: Windows wants it writable) or one directory (`r`). */
export async function syncPath(path: string, flags: "r" | "r+"): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } catch (error) {
    if (!isUnsupportedOnDirectory(error, file.fd)) throw error;
  } finally {
    await file.close();
  }
}
