import { spawnSync } from "node:child_process";
import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PostgresBinaries } from "./binaries.ts";
import { give, type UnprivilegedUser } from "./unprivileged-user.ts";

/** What PostgreSQL takes from the environment: nothing of this process, so that no PGDATA or PGPORT gets in. */
export const environment = { LC_ALL: "C", TZ: "UTC", PATH: "/usr/bin:/bin" };

// As durable as production, only smaller.
const settings: Record<string, string> = {
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  shared_buffers: "64MB",
  max_connections: "200",
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
};

/** Where and how to make the files of a PostgreSQL server. */
export interface ClusterOptions {
  binaries: PostgresBinaries;
  /** An existing folder that the user may write. */
  folder: string;
  user: UnprivilegedUser | undefined;
  password: string;
  port: number;
  config: Record<string, string>;
}

/** Makes the files of a PostgreSQL server in `folder/data`: user `postgres`, logins by password. */
export function makeCluster({
  binaries,
  folder,
  user,
  password,
  port,
  config,
}: ClusterOptions): void {
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  give(passwordFile, user);
  const data = join(folder, "data");
  const result = spawnSync(
    join(binaries, "initdb"),
    [
      `--pgdata=${data}`,
      `--pwfile=${passwordFile}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      // Only the empty template is left unsynced; the server syncs every commit.
      "--no-sync",
    ],
    { ...user, cwd: folder, env: environment, encoding: "utf8" },
  );
  rmSync(passwordFile);
  if (result.status !== 0) {
    throw new Error(`initdb failed: ${result.error?.message ?? result.stderr}`);
  }
  configure(data, { ...settings, port: String(port), ...config });
}

/** Makes the files of a standby: those of a stopped server, as they are. */
export function copyCluster(
  from: string,
  { folder, port, config }: Pick<ClusterOptions, "folder" | "port" | "config">,
): void {
  const data = join(folder, "data");
  // Owners too.
  const result = spawnSync("cp", ["-a", join(from, "data"), data], { encoding: "utf8" });
  if (result.status !== 0) throw new Error(`Nothing was copied: ${result.stderr}`);
  writeFileSync(join(data, "standby.signal"), "");
  configure(data, { port: String(port), ...config });
}

/** Of two settings the later one counts. */
function configure(data: string, config: Record<string, string>): void {
  const lines = Object.entries(config).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`,
  );
  appendFileSync(join(data, "postgresql.conf"), lines.join(""));
}
