import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { readEndpointFile } from "../embedded/endpoint-file.ts";
import { FolderInUse, lockFolder } from "../embedded/folder-lock.ts";
import { Failure } from "../failure.ts";
import type { Reached } from "./client.ts";
import { greet } from "./greet.ts";

/** How long to wait for another command to be done with the folder, or for a server to be ready. */
const WAIT_MS = 30_000;
const SAY_AFTER_MS = 2_000;
const RETRY_MS = 100;

/**
 * Reaches the data in a folder: through the process that holds it, or, where none does, by opening it. The lock decides
 * which; what a crashed holder left behind does not count.
 *
 * @throws Failure, FolderInUse, FolderUnusable
 */
export async function reachFolder(
  folder: string,
  { say }: { say(text: string): void },
): Promise<Reached> {
  const began = performance.now();
  let said = false;
  for (;;) {
    const waited = performance.now() - began;
    try {
      return await openUnlessHeld(folder);
    } catch (error) {
      if (!(error instanceof FolderInUse)) throw error;
      const reached = await reachHolder(folder);
      if (reached !== undefined) return reached;
      if (waited > WAIT_MS) throw error;
      if (!said && waited > SAY_AFTER_MS) {
        said = true;
        say(`Waiting for the data folder ${folder}, which another process has just now.`);
      }
    }
    await delay(RETRY_MS);
  }
}

/** The process that holds the folder, if it serves commands. */
export async function reachHolder(folder: string): Promise<Reached | undefined> {
  const address = readEndpointFile(folder);
  if (address === undefined || (await greet(address)) === undefined) return undefined;
  return { address, close: async () => undefined };
}

async function openUnlessHeld(folder: string): Promise<Reached> {
  const version = join(folder, "database", "PG_VERSION");
  if (!existsSync(version) && !existsSync(join(folder, "holder.json"))) {
    throw new Failure(
      `There is no data in ${folder} yet. "latchkey serve" makes it, and so does "latchkey migrate"; --data-dir names another folder.`,
    );
  }
  refuseOthers(folder, version);
  // Asked first, since it takes half a second to load a database that is not needed where a server runs.
  lockFolder(folder, { waitMs: 0 }).release();
  const { openFolder } = await import("./open-folder.ts");
  return openFolder(folder);
}

/** Files that root makes in somebody's database keep its owner out from then on. */
function refuseOthers(folder: string, version: string): void {
  const own = process.getuid?.();
  const owner = existsSync(version) ? statSync(version).uid : own;
  if (owner === own) return;
  throw new Failure(
    `The data in ${folder} belongs to another account (user id ${owner}). Run the command as that account.`,
  );
}
