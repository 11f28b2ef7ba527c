import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PostgresBinaries } from "./binaries.ts";
import { clusterTemplate } from "./cluster-template.ts";
import type { UnprivilegedUser } from "./unprivileged-user.ts";

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
  port: number;
  config: Record<string, string>;
}

/** Makes the files of an empty PostgreSQL server in `folder/data`; answers the password of its user `postgres`. */
export function makeCluster({ binaries, folder, user, port, config }: ClusterOptions): string {
  const template = clusterTemplate(binaries, user);
  const data = join(folder, "data");
  copyData(template.data, data);
  configure(data, { ...settings, port: String(port), ...config });
  return template.password;
}

/** Makes the files of a standby: those of a stopped server, as they are. */
export function copyCluster(
  from: string,
  { folder, port, config }: Pick<ClusterOptions, "folder" | "port" | "config">,
): void {
  const data = join(folder, "data");
  copyData(join(from, "data"), data);
  writeFileSync(join(data, "standby.signal"), "");
  configure(data, { port: String(port), ...config });
}

/** Owners and rights too. */
function copyData(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const { status, stderr } = spawnSync("cp", ["-a", `${from}/.`, to], { encoding: "utf8" });
  if (status !== 0) throw new Error(`Nothing was copied: ${stderr}`);
}

/** Of two settings the later one counts. */
function configure(data: string, config: Record<string, string>): void {
  const lines = Object.entries(config).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`,
  );
  appendFileSync(join(data, "postgresql.conf"), lines.join(""));
}
