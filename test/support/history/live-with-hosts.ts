import { setTimeout as sleep } from "node:timers/promises";
import { startHost } from "../host-process.ts";
import type { Plant } from "../host-process.ts";
import { createDatabase } from "../postgres/create-database.ts";
import { lateUsesOf, violationsOf } from "./key-history.ts";
import type { KeyHistory } from "./key-history.ts";
import { startClients } from "./live-clients.ts";

/** What came of a while with several servers. */
export interface Lived {
  readonly violations: string[];
  /** Answers that belong to nothing that was asked. */
  readonly strange: readonly string[];
  readonly calls: number;
  /** Uses that began after the end of their secret: those that a violation could be among. */
  readonly lateUses: number;
  /** Secrets that were ended by an answer. */
  readonly ended: number;
}

export interface Living {
  /** The environment of each server. */
  readonly servers: readonly NodeJS.ProcessEnv[];
  readonly plant?: Plant;
  readonly clients: number;
  /** Says when to stop. */
  readonly enough: (keys: readonly KeyHistory[], seconds: number) => boolean;
  readonly longestSeconds: number;
}

/** Lets clients live with servers on a database of their own. */
export async function liveWithHosts(living: Living): Promise<Lived> {
  const { servers, plant, clients: count, enough, longestSeconds } = living;
  const database = await createDatabase();
  const hosts = await Promise.all(
    servers.map((env) =>
      startHost({ url: database.url, plant, options: { databaseTimeoutMs: 10_000 } }, env),
    ),
  );
  try {
    const clients = startClients({
      urls: () => hosts.map(({ url }) => url),
      clients: count,
      // Many change few keys at once, and the machine may have others to serve.
      tolerated: [503],
    });
    const began = performance.now();
    const seconds = (): number => (performance.now() - began) / 1000;
    while (seconds() < longestSeconds && !enough(clients.keys, seconds())) await sleep(100);
    await clients.stop();
    const secrets = clients.keys.flatMap((key) => key.secrets);
    return {
      violations: clients.keys.flatMap(violationsOf),
      strange: clients.strange,
      calls: clients.calls(),
      lateUses: lateUsesIn(clients.keys),
      ended: secrets.filter(({ endAnswered }) => endAnswered < Infinity).length,
    };
  } finally {
    for (const host of hosts) await host.end();
    await database.drop();
  }
}

/** Whether something shows that a promise is broken. */
export const isCaught = (keys: readonly KeyHistory[]): boolean =>
  keys.some((key) => violationsOf(key).length > 0);

export const lateUsesIn = (keys: readonly KeyHistory[]): number =>
  keys.flatMap(({ secrets }) => secrets).flatMap(lateUsesOf).length;
