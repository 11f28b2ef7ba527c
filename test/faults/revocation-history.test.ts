// Guards admission (packages/server/src/admission, postgres/admission.ts) and what ends a secret (api-keys/revoke.ts, rotate.ts,
// end-overlap.ts).
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { lateUsesOf, violationsOf } from "../support/history/key-history.ts";
import type { KeyHistory } from "../support/history/key-history.ts";
import { startClients } from "../support/history/live-clients.ts";
import { startHost } from "../support/host-process.ts";
import type { Plant } from "../support/host-process.ts";
import { createDatabase } from "../support/postgres/create-database.ts";
import { isLongForm, recordProof } from "../support/proof.ts";

const SERVERS = 3;
const CLIENTS = isLongForm ? 48 : 16;
const SECONDS = isLongForm ? 60 : 2;
/** On a busy machine it takes longer until there was enough to look at. */
const LONGEST_SECONDS = SECONDS + 60;
const LEAST_LATE_USES = 50;

type Histories = readonly KeyHistory[];

interface Lived {
  readonly violations: string[];
  readonly strange: readonly string[];
  readonly calls: number;
  readonly lateUses: number;
  readonly ended: number;
}

/** Lets clients live with servers on a database of their own, until `enough` says so. */
async function liveWithServers(
  servers: number,
  plant: Plant | undefined,
  enough: (keys: Histories, seconds: number) => boolean,
): Promise<Lived> {
  const database = await createDatabase();
  const hosts = await Promise.all(
    Array.from({ length: servers }, () => startHost({ url: database.url, plant })),
  );
  try {
    const clients = startClients({ urls: () => hosts.map(({ url }) => url), clients: CLIENTS });
    const began = performance.now();
    const seconds = (): number => (performance.now() - began) / 1000;
    while (seconds() < LONGEST_SECONDS && !enough(clients.keys, seconds())) await sleep(100);
    await clients.stop();
    const secrets = clients.keys.flatMap((key) => key.secrets);
    return {
      violations: clients.keys.flatMap(violationsOf),
      strange: clients.strange,
      calls: clients.calls(),
      lateUses: secrets.flatMap(lateUsesOf).length,
      ended: secrets.filter(({ endAnswered }) => endAnswered < Infinity).length,
    };
  } finally {
    for (const host of hosts) await host.end();
    await database.drop();
  }
}

const isCaught = (keys: Histories): boolean => keys.some((key) => violationsOf(key).length > 0);

const isMuch = (keys: Histories, seconds: number): boolean =>
  seconds > SECONDS &&
  keys.flatMap(({ secrets }) => secrets).flatMap(lateUsesOf).length > LEAST_LATE_USES;

test(
  "three servers, one database: no use that begins after its secret's end was answered is accepted",
  async () => {
    const planted = await liveWithServers(1, "verdicts remembered for a second", isCaught);
    expect(planted.violations.join("\n")).toMatch("accepted after");

    const real = await liveWithServers(SERVERS, undefined, isMuch);
    expect(real.violations).toEqual([]);
    expect(real.strange).toEqual([]);
    // Or else nothing was looked at.
    expect(real.lateUses).toBeGreaterThan(LEAST_LATE_USES);
    recordProof({
      proof:
        "Three servers on one database, 48 clients: keys made, used, rotated, revoked, expired",
      promises: [2],
      guards: [
        "packages/server/src/admission/admit.ts",
        "packages/server/src/postgres/admission.ts",
        "packages/server/src/api-keys/revoke.ts",
        "packages/server/src/api-keys/rotate.ts",
        "packages/server/src/api-keys/end-overlap.ts",
      ],
      requests: real.calls,
      faults: 0,
      planted: { caught: 1, of: 1 },
      violations: real.violations.length,
      measured: `${real.lateUses.toLocaleString("en")} uses began after the end of their secret; ${real.ended.toLocaleString("en")} secrets were ended by an answer`,
    });
  },
  4 * LONGEST_SECONDS * 1000,
);
