import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { EarlierServer } from "./earlier-server.ts";

const LANES = 4;

/** What came of serving: what was wrong, the ids of the requests that were admitted, and the longest that one took. */
interface Served {
  readonly faults: string[];
  readonly admitted: string[];
  readonly longestMs: number;
}

/** Lets a server of the version before serve until it is told to stop. */
export function serve(server: EarlierServer): { readonly stop: () => Promise<Served> } {
  const faults: string[] = [];
  const admitted: string[] = [];
  const over = new AbortController();
  let longestMs = 0;
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work();
    longestMs = Math.max(longestMs, performance.now() - began);
    return result;
  };
  const use = async (secret: string, expected: "revoked" | null): Promise<void> => {
    const id = randomUUID();
    const reason = await timed(() => server.use(secret, id));
    if (reason === null) admitted.push(id);
    if (reason !== expected) faults.push(`instead of ${expected}, a key is ${reason}`);
  };
  const live = async (): Promise<void> => {
    while (!over.signal.aborted) {
      try {
        const key = await timed(server.create);
        await use(key.secret, null);
        await timed(() => server.update(key));
        const rotated = await timed(() => server.rotate(key));
        for (const secret of [key.secret, rotated]) await use(secret, null);
        await timed(() => server.read(key));
        await timed(() => server.revoke(key));
        for (const secret of [key.secret, rotated]) await use(secret, "revoked");
      } catch (error) {
        faults.push(String(error));
        await sleep(20);
      }
    }
  };
  const lanes = Array.from({ length: LANES }, live);
  return {
    stop: async () => {
      over.abort();
      await Promise.all(lanes);
      return { faults, admitted, longestMs };
    },
  };
}
