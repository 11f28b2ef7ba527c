import { spawnSync } from "node:child_process";
import { hash, randomBytes } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PostgresBinaries } from "./binaries.ts";
import { environment } from "./environment.ts";
import { give } from "./unprivileged-user.ts";
import type { UnprivilegedUser } from "./unprivileged-user.ts";

const OPTIONS = [
  "--username=postgres",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  // Only the empty template is left unsynced; a server syncs every commit.
  "--no-sync",
];

/** The files of an empty PostgreSQL, with user `postgres`, and logins by password. */
export interface ClusterTemplate {
  /** To be copied. */
  readonly data: string;
  readonly password: string;
}

/** Makes them once for the machine, which takes a second of a core; they stay in its folder for temporary files. */
export function clusterTemplate(
  binaries: PostgresBinaries,
  user: UnprivilegedUser | undefined,
): ClusterTemplate {
  const owner = user?.uid ?? process.getuid?.();
  const madeBy = [statSync(join(binaries, "postgres")).size, OPTIONS, owner];
  const name = hash("sha256", JSON.stringify(madeBy)).slice(0, 16);
  const folder = join(tmpdir(), `latchkey-postgres-template-${name}`);
  if (!isWhole(folder)) {
    rmSync(folder, { recursive: true, force: true });
    make(folder, binaries, user);
  }
  if (owner !== undefined && statSync(folder).uid !== owner) {
    throw new Error(`${folder} is somebody else's: remove it.`);
  }
  return { data: join(folder, "data"), password: readFileSync(join(folder, "password"), "utf8") };
}

/** Machines clear their folders for temporary files of what has not been read for some days. */
function isWhole(folder: string): boolean {
  const files = ["password", "data/PG_VERSION", "data/global/pg_control"];
  return files.every((file) => existsSync(join(folder, file)));
}

/** Whoever makes it at the same time finds all of it or nothing. */
function make(
  folder: string,
  binaries: PostgresBinaries,
  user: UnprivilegedUser | undefined,
): void {
  const unfinished = mkdtempSync(`${folder}-`);
  give(unfinished, user);
  try {
    const passwordFile = join(unfinished, "password");
    writeFileSync(passwordFile, randomBytes(12).toString("hex"), { mode: 0o600 });
    give(passwordFile, user);
    const result = spawnSync(
      join(binaries, "initdb"),
      [`--pgdata=${join(unfinished, "data")}`, `--pwfile=${passwordFile}`, ...OPTIONS],
      { ...user, cwd: unfinished, env: environment, encoding: "utf8" },
    );
    if (result.status !== 0) {
      throw new Error(`initdb failed: ${result.error?.message ?? result.stderr}`);
    }
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!isWhole(folder)) throw error;
  }
}
