import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { embeddedPostgres, installedPostgres } from "./binaries.ts";
import { copyCluster, makeCluster } from "./cluster.ts";
import { environment } from "./environment.ts";
import { freePort } from "./free-port.ts";
import { type Keeper, startKeeper } from "./keeper.ts";
import { mountDisk, unmountDisk } from "./small-disk.ts";
import { give, reachableBinaries, unprivilegedUser } from "./unprivileged-user.ts";

const startTimeoutSeconds = 30;

/**
 * How a PostgreSQL server is stopped: after its transactions are rolled back; by a signal that lets it end without a
 * shutdown; or by one that no process of its own can hear.
 */
export type StopMode = "fast" | "immediate" | "kill";

/** What a server is started with. */
export interface PostgresOptions {
  /** The major version: 18 (the default) comes with `npm ci`; any other must be installed, see `installedPostgres`. */
  readonly version?: number;
  /** Further settings of postgresql.conf. */
  readonly config?: Record<string, string>;
  /** Puts its data on a disk of its own, of so many MB; only where `maySmallDisk` says so. */
  readonly diskMb?: number;
  /** Makes it a standby of this one, which is stopped at the moment. */
  readonly standbyOf?: PostgresServer;
}

/** A PostgreSQL server of this process's own. */
export interface PostgresServer {
  /** For user `postgres`, a superuser, in database `postgres`. */
  url: string;
  port: number;
  /** Holds the server's files in `data` and its log in `log`; removed by `remove()`, or when this process ends. */
  folder: string;
  /** Resolves when the server is gone. Nothing happens if it is stopped already. */
  stop(mode?: StopMode): Promise<void>;
  /** Starts a stopped server again, on the same port and files. */
  start(): Promise<void>;
  /** Stops the server and removes its folder. */
  remove(): Promise<void>;
}

/**
 * Starts a real PostgreSQL server on a free loopback port, in a temporary folder. It syncs each commit. It ends with
 * this process at the latest, whether that returns, crashes or is killed.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const { version = 18, config = {}, diskMb, standbyOf } = options;
  const found = version === 18 ? embeddedPostgres() : installedPostgres(version);
  if (found === undefined)
    throw new Error(`PostgreSQL ${version} is not installed on this machine.`);

  const folder = mkdtempSync(join(tmpdir(), "latchkey-postgres-"));
  const keeper = startKeeper(folder);
  try {
    const user = unprivilegedUser();
    give(folder, user);
    const binaries = reachableBinaries(found, user, folder);
    const port = await freePort();
    if (diskMb !== undefined) mountDisk(folder, diskMb, user);
    let password: string;
    if (standbyOf === undefined) {
      password = makeCluster({ binaries, folder, user, port, config });
    } else {
      ({ password } = new URL(standbyOf.url));
      copyCluster(standbyOf.folder, { folder, port, config });
    }

    let running = await launch();
    async function launch(): Promise<ChildProcess | undefined> {
      const log = openSync(join(folder, "log"), "a", 0o644);
      // A session of its own: Ctrl-C in a terminal must not reach it before the tests have ended.
      const child = spawn(join(binaries, "postgres"), ["-D", join(folder, "data")], {
        ...user,
        cwd: folder,
        env: environment,
        detached: true,
        stdio: ["ignore", "ignore", log],
      });
      closeSync(log);
      child.unref();
      keeper.watch(child.pid);
      await ready(child, folder).catch((error: unknown) => {
        keeper.watch(undefined);
        throw error;
      });
      return child;
    }
    async function stop(mode: StopMode = "fast"): Promise<void> {
      const child = running;
      running = undefined;
      if (child) await end(child, mode);
      keeper.watch(undefined);
    }
    async function remove(): Promise<void> {
      await stop("immediate");
      if (diskMb !== undefined) unmountDisk(folder);
      discard(folder, keeper);
    }
    return {
      url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
      port,
      folder,
      stop,
      async start() {
        running ??= await launch();
      },
      remove,
    };
  } catch (error) {
    if (diskMb !== undefined) unmountDisk(folder);
    discard(folder, keeper);
    throw error;
  }
}

function discard(folder: string, keeper: Keeper): void {
  rmSync(folder, { recursive: true, force: true });
  keeper.dismiss();
}

/** Resolves when the server takes connections, which it writes into its postmaster.pid. */
async function ready(child: ChildProcess, folder: string): Promise<void> {
  let failure: string | undefined;
  child.once("error", (error) => (failure = error.message));
  const deadline = Date.now() + startTimeoutSeconds * 1000;
  while (!isReady(child, folder)) {
    if (child.exitCode !== null || child.signalCode !== null) failure ??= "it ended";
    else if (Date.now() > deadline) failure ??= `not ready after ${startTimeoutSeconds} s`;
    if (failure !== undefined) {
      if (child.pid !== undefined && child.exitCode === null) await end(child, "immediate");
      throw new Error(`PostgreSQL did not start: ${failure}\n${contents(join(folder, "log"))}`);
    }
    await sleep(10);
  }
}

function isReady(child: ChildProcess, folder: string): boolean {
  const lines = contents(join(folder, "data", "postmaster.pid")).split("\n");
  // After an immediate stop the file of the server before is still there.
  return lines[0] === String(child.pid) && lines[7]?.trim() === "ready";
}

function contents(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

async function end(child: ChildProcess, mode: StopMode): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once("exit", resolve));
  child.ref();
  if (mode === "kill") kill(child);
  else child.kill(mode === "fast" ? "SIGINT" : "SIGQUIT");
  await exited;
}

/** Its own processes would end by themselves, but only when they next look: until then they may still commit. */
function kill(child: ChildProcess): void {
  const own = contents(`/proc/${child.pid}/task/${child.pid}/children`).split(" ").map(Number);
  child.kill("SIGKILL");
  for (const pid of own.filter((one) => one > 0)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has ended meanwhile.
    }
  }
}
