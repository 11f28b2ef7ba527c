import { setTimeout as sleep } from "node:timers/promises";
import { createKey } from "../call.ts";
import { startHost } from "../host-process.ts";
import type { Plant } from "../host-process.ts";
import { startConnectionProxy } from "../postgres/connection-proxy.ts";
import { createDatabase } from "../postgres/create-database.ts";
import type { PostgresServer } from "../postgres/start-postgres.ts";
import { isLongForm } from "../proof.ts";
import { onServer } from "../unaudited-requests.ts";
import { createAuditedLoad } from "./audited-load.ts";
import type { Audit } from "./audited-load.ts";
import type { Strike } from "./strikes.ts";

/** How many send requests. */
export const CLIENTS = 12;
/** How many requests are handled before and after each fault, at the least. */
export const BETWEEN = isLongForm ? 100 : 20;

/** Sends requests while one fault after the other strikes, and says how they and their entries belong together. */
export async function auditUnder(
  postgres: PostgresServer,
  faults: readonly Strike[],
  plant?: Plant,
): Promise<Audit> {
  const database = await createDatabase(postgres.url);
  const proxy = await startConnectionProxy(database.url);
  const load = createAuditedLoad(CLIENTS);
  const { reachedFile } = load;
  const start = () => startHost({ url: proxy.url, plant, reachedFile });
  let host = await start();
  try {
    const { secret } = await createKey(host.url);
    load.send(() => host.url, secret);
    const restart = async (): Promise<void> => void (host = await start());
    for (const strike of faults) {
      await load.reachMore(BETWEEN);
      await strike({ postgres, proxy, load, host: () => host, restart });
    }
    await load.reachMore(BETWEEN);
    await load.stop();
    // What a plant writes later is to be there, if it comes at all.
    await sleep(200);
    await host.end("SIGTERM");
    const rows = await onServer<{ id: string }>(
      { ...postgres, url: database.url },
      "select request_id as id from latchkey.audit_log_admissions",
    );
    return load.auditOf(rows.map(({ id }) => id));
  } finally {
    await load.stop();
    await host.end();
    await proxy.close();
    // It goes with its server, where that is not there.
    await database.drop().catch(() => {});
    load.remove();
  }
}
