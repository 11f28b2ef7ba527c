// Guards packages/server/src/postgres/pg-pool.ts and own-pool.ts (which connections are left, and when) and database.ts (what
// becomes of their errors): a failover loses no entry and no revoke, and is over by itself.
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createAuditedLoad } from "../support/audit/audited-load.ts";
import type { Audit } from "../support/audit/audited-load.ts";
import { createKey } from "../support/call.ts";
import { violationsOf } from "../support/history/key-history.ts";
import { startClients } from "../support/history/live-clients.ts";
import { startHost } from "../support/host-process.ts";
import { startConnectionProxy } from "../support/postgres/connection-proxy.ts";
import { startReplication } from "../support/postgres/start-replication.ts";
import { isLongForm, recordProof } from "../support/proof.ts";
import { onServer } from "../support/unaudited-requests.ts";

const CLIENTS = isLongForm ? 16 : 6;
const BETWEEN = isLongForm ? 300 : 30;

interface Failover {
  readonly audit: Audit;
  /** What uses of keys broke. */
  readonly uses: string[];
  /** Keys whose creation was answered, and that are not there. */
  readonly lost: string[];
  readonly calls: number;
  /** From the end of the primary to the first request that reached its handler, in milliseconds. */
  readonly answeredAgainMs: number;
  /** From the moment that connections were led to a primary again; those to a server that only reads stood. */
  readonly leftStandbyMs: number | undefined;
}

/**
 * Kills a primary under load and promotes its standby.
 *
 * @param synchronous Whether commits wait for the standby. The standby is cut off shortly before.
 */
async function failOver(synchronous: boolean): Promise<Failover> {
  const { primary, standby, cutOff, promote, remove } = await startReplication(synchronous);
  const proxy = await startConnectionProxy(primary.url);
  const load = createAuditedLoad(CLIENTS);
  const { reachedFile } = load;
  const start = (ownPool: boolean) => startHost({ url: proxy.url, reachedFile, ownPool });
  const hosts = await Promise.all(isLongForm ? [start(true), start(false)] : [start(!synchronous)]);
  const urls = hosts.map(({ url }) => url);
  let turn = 0;
  try {
    const { secret } = await createKey(urls[0] ?? "");
    load.send(() => urls[(turn += 1) % urls.length] ?? "", secret);
    const clients = startClients({ urls: () => urls, clients: CLIENTS, tolerated: [0, 503] });
    await load.reachMore(BETWEEN);

    let leftStandbyMs: number | undefined;
    if (synchronous) {
      // A switch that went wrong: for a while there is only a server that reads.
      proxy.leadTo(standby.url);
      proxy.cutAll();
      await load.refuseMore(10);
      proxy.leadTo(primary.url);
      const led = performance.now();
      await load.reachMore(1);
      leftStandbyMs = performance.now() - led;
      await load.reachMore(BETWEEN);
    }

    cutOff();
    // What waits for the standby is answered 503 in the end; what does not wait is handled on.
    await (synchronous ? load.refuseMore(2 * CLIENTS) : load.reachMore(50));
    await primary.stop("kill");
    const ended = performance.now();
    await promote();
    proxy.leadTo(standby.url);
    await load.reachMore(1);
    const answeredAgainMs = performance.now() - ended;
    await load.reachMore(BETWEEN);
    await Promise.all([load.stop(), clients.stop()]);
    await sleep(100);
    const admitted = await onServer<{ id: string }>(
      standby,
      "select request_id as id from latchkey.audit_log_admissions where path = '/host'",
    );
    const keys = await onServer<{ id: string }>(standby, "select id from latchkey.api_keys");
    const there = new Set(keys.map(({ id }) => id));
    return {
      audit: load.auditOf(admitted.map(({ id }) => id)),
      uses: clients.keys.flatMap(violationsOf),
      lost: clients.keys.filter(({ id }) => !there.has(id)).map(({ id }) => id),
      calls: clients.calls(),
      answeredAgainMs,
      leftStandbyMs,
    };
  } finally {
    await load.stop();
    for (const host of hosts) await host.end();
    await proxy.close();
    await remove();
    load.remove();
  }
}

test("a standby is promoted under load: no entry of a handled request is lost, and no revoke", async () => {
  // What is to be prevented: commits that do not wait for the standby.
  const planted = await failOver(false);
  expect(planted.audit.missing.length).toBeGreaterThan(0);

  const real = await failOver(true);
  const { missing, doubled, foreign, invented } = real.audit;
  expect({ missing, doubled, foreign, invented }).toEqual({
    missing: [],
    doubled: [],
    foreign: [],
    invented: [],
  });
  expect(real.uses).toEqual([]);
  expect(real.lost).toEqual([]);
  const seconds = (ms = 0): string => `${(ms / 1000).toFixed(1)} s`;
  recordProof({
    proof: "A synchronous standby is cut off, its primary killed, and it is promoted, under load",
    promises: [2, 3, 4, 6],
    guards: [
      "packages/server/src/postgres/pg-pool.ts",
      "packages/server/src/postgres/own-pool.ts",
      "packages/server/src/postgres/database.ts",
    ],
    requests: real.audit.sent + real.calls,
    faults: 3,
    planted: { caught: 1, of: 1 },
    violations: missing.length + real.uses.length + real.lost.length,
    measured: `answered again ${seconds(real.answeredAgainMs)} after the primary's end, promotion included; a standby that only reads was left ${seconds(real.leftStandbyMs)} after there was a primary`,
  });
}, 400_000);
