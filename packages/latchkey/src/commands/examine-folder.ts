import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { openEmbeddedDatabase } from "../embedded/embedded-database.ts";
import { readEndpointFile } from "../embedded/endpoint-file.ts";
import type { EndpointAddress } from "../embedded/endpoint-file.ts";
import { FolderInUse } from "../embedded/folder-lock.ts";
import { describe } from "../failure.ts";
import { actorHeader, credentialHeader, encodeName } from "../holder/caller-headers.ts";
import { examineSource } from "./examine-database.ts";
import { examineDisk } from "./examine-disk.ts";
import { ok } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { greet } from "./greet.ts";

const WITHIN_MS = 5_000;

/** Looks at a data folder, and at the database in it where no process holds it. */
export async function examineFolder(folder: string): Promise<Finding[]> {
  if (!existsSync(join(folder, "database", "PG_VERSION"))) {
    const found = `there is no data in ${folder}`;
    const advice =
      '"latchkey serve" makes it, and so does "latchkey migrate"; --data-dir names another folder.';
    return [{ check: "folder", verdict: "fail", found, advice }];
  }
  const folderFinding = examineMode(folder);
  try {
    const { pglite, close } = await openEmbeddedDatabase(folder, { closeWithinMs: 2_000 });
    try {
      const advice = "Keep a copy of the folder before anything else is tried.";
      const place = join(folder, "database");
      return [
        folderFinding,
        examineDisk(folder),
        ok("lock", "no process holds the folder"),
        ...(await examineSource(pglite, { place, advice })),
      ];
    } finally {
      await close();
    }
  } catch (error) {
    if (error instanceof FolderInUse) {
      return [folderFinding, examineDisk(folder), ...(await examineHolder(folder, error))];
    }
    const advice = "Look whose the folder is, and whether its disk is full.";
    return [{ check: "folder", verdict: "fail", found: describe(error), advice }];
  }
}

function examineMode(folder: string): Finding {
  const { mode } = statSync(folder);
  if ((mode & 0o077) === 0) return ok("folder", `${folder}, its owner's alone`);
  return {
    check: "folder",
    verdict: "warn",
    found: `other accounts may look into ${folder}`,
    advice: `chmod 700 ${folder}`,
  };
}

/** A server on the folder has looked after its database when it started: what is left is whether both answer. */
async function examineHolder(folder: string, { holder }: FolderInUse): Promise<Finding[]> {
  const address = readEndpointFile(folder);
  const greeting = address && (await greet(address));
  if (address !== undefined && greeting !== undefined) {
    const lock = ok(
      "lock",
      `held by ${holder}, which runs version ${greeting.version} and answers`,
    );
    return [lock, await examineHeldDatabase(address)];
  }
  return [
    {
      check: "lock",
      verdict: "fail",
      found: `held by ${holder}, which serves no commands`,
      advice:
        "Wait if it is only just starting, or is a command; else stop it, and start it again.",
    },
  ];
}

/** Asks the holder for something that it has to ask its database for. */
async function examineHeldDatabase(address: EndpointAddress): Promise<Finding> {
  const began = performance.now();
  const status = await fetch(`${address.baseUrl}/v1/api-keys?limit=1`, {
    headers: { [credentialHeader]: address.credential, [actorHeader]: encodeName("doctor") },
    redirect: "error",
    signal: AbortSignal.timeout(WITHIN_MS),
  }).then(
    (response) => response.status,
    () => undefined,
  );
  const ms = Math.max(1, Math.round(performance.now() - began));
  if (status === 200) return ok("database", `its holder answers from it after ${ms} ms`);
  return {
    check: "database",
    verdict: "fail",
    found: `its holder does not answer from it (${status ?? "no answer"})`,
    advice: "Look into what the holder says on standard error, then stop it, and start it again.",
  };
}
