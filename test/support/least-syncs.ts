import type { PGlite } from "@electric-sql/pglite";
import { bearer, call, createKey } from "./call.ts";
import { startService } from "./service.ts";

/** How often the disk was synced from each request to its answer; at the least. */
export async function leastSyncs(pglite: PGlite, syncs: () => number): Promise<number> {
  const service = await startService(pglite);
  const counts: number[] = [];
  const counted = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = syncs();
    const result = await work();
    counts.push(syncs() - before);
    return result;
  };
  try {
    const { secret } = await counted(() => createKey(service.url));
    for (let use = 0; use < 20; use += 1) {
      const url = `${service.url}/v1/principal`;
      const { status } = await counted(() => call("GET", url, { headers: bearer(secret) }));
      if (status !== 200) throw new Error(`A use was answered ${status}.`);
    }
    return Math.min(...counts);
  } finally {
    await service.close();
  }
}
