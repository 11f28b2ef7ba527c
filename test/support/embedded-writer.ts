import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { EmbeddedDatabase } from "../../packages/latchkey/src/embedded/embedded-database.ts";

const program = fileURLToPath(new URL("embedded-writer.fixture.ts", import.meta.url));

/** What a writer said was done: ids of keys, and of requests. */
export interface Acknowledged {
  readonly created: Set<string>;
  readonly revoked: Set<string>;
  readonly admitted: Set<string>;
}

/** Lets a writer write on a folder, and kills it a moment after so many acknowledgements. */
export async function writeUntilKilled(
  folder: string,
  acknowledged: Acknowledged,
  enough: number,
  early = false,
): Promise<void> {
  const args = [program, folder, ...(early ? ["early"] : [])];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const exited = once(child, "exit");
  let said = 0;
  // What it has said when it is killed is still in the pipe, and counts.
  for await (const line of createInterface({ input: child.stdout })) {
    const [what, id = ""] = line.split(" ");
    if (what === "created" || what === "revoked" || what === "admitted") acknowledged[what].add(id);
    said += 1;
    if (said === enough) setTimeout(() => child.kill("SIGKILL"), Math.random() * 20);
  }
  await exited;
  if (said < enough) throw new Error("The writer ended by itself.");
}

/** What is in a database that a writer was killed on, held against what was acknowledged. */
export async function faultsOf(
  pglite: EmbeddedDatabase["pglite"],
  acknowledged: Acknowledged,
): Promise<string[]> {
  const ids = async (sql: string): Promise<string[]> =>
    (await pglite.query<{ id: string }>(sql)).rows.map(({ id }) => id);
  const entriesOf = (action: string) =>
    ids(`select resource_id as id from latchkey.audit_log_entries where action = '${action}'`);
  const keys = await ids("select id from latchkey.api_keys");
  const ended = await ids("select id from latchkey.api_keys where revoked_at is not null");
  const secrets = await ids("select api_key_id as id from latchkey.api_key_secrets");
  const admitted = await ids("select request_id as id from latchkey.audit_log_admissions");
  return [
    ...lackedBy(keys, acknowledged.created, "a key that was created is not there"),
    ...lackedBy(ended, acknowledged.revoked, "a key that was revoked is not"),
    ...lackedBy(admitted, acknowledged.admitted, "a request that was admitted has no entry"),
    ...differences(keys, secrets, "keys and secrets"),
    ...differences(keys, await entriesOf("api_key.created"), "keys and their entries"),
    ...differences(ended, await entriesOf("api_key.revoked"), "revoked keys and their entries"),
    ...differences(admitted, [...new Set(admitted)], "requests and their entries"),
  ];
}

function lackedBy(there: readonly string[], wanted: ReadonlySet<string>, says: string): string[] {
  const found = new Set(there);
  return [...wanted].filter((id) => !found.has(id)).map((id) => `${says}: ${id}`);
}

function differences(one: readonly string[], other: readonly string[], what: string): string[] {
  const same = one.toSorted().join() === other.toSorted().join();
  return same ? [] : [`${what} differ: ${one.length} and ${other.length}`];
}
