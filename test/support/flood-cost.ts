import { Agent } from "node:http";
import { send } from "./send.ts";

/** What a flood sends, over and over. */
export type Flood = () => readonly (readonly [name: string, value: string])[];

/** What one who behaves gets while others flood the service, or do not. */
interface Served {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Answers other than 200, and none at all. */
  readonly failed: number;
}

export interface FloodCost {
  readonly served: Served;
  /** How many requests of the flood were answered, by status. */
  readonly flood: ReadonlyMap<number, number>;
}

/** So many connections flood, and so many behave. */
const FLOODING = 64;
const BEHAVING = 4;

/**
 * Has somebody use a key over a few connections for a while, each request as soon as the one before is answered, while many
 * other connections flood the service as fast as it answers.
 *
 * @param flood Undefined for no flood, which is what it is compared with.
 */
export async function floodCost(
  url: string,
  secret: string,
  flood: Flood | undefined,
  forMs: number,
): Promise<FloodCost> {
  const agent = new Agent({ keepAlive: true });
  const end = performance.now() + forMs;
  const statuses = new Map<number, number>();
  const waits: number[] = [];
  let failed = 0;
  const target = "/v1/principal";
  const behave = async (): Promise<void> => {
    while (performance.now() < end) {
      const began = performance.now();
      const headers = [["Authorization", `Bearer ${secret}`]] as const;
      const { status } = await send(url, target, { agent, headers }).catch(() => ({ status: 0 }));
      waits.push(performance.now() - began);
      if (status !== 200) failed += 1;
    }
  };
  const attack = async (headers: Flood): Promise<void> => {
    while (performance.now() < end) {
      const { status } = await send(url, target, { agent, headers: headers() }).catch(() => ({
        status: 0,
      }));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const began = performance.now();
  const attackers =
    flood === undefined ? [] : Array.from({ length: FLOODING }, () => attack(flood));
  await Promise.all([...attackers, ...Array.from({ length: BEHAVING }, behave)]);
  agent.destroy();
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return {
    served: {
      perSecond: waits.length / ((performance.now() - began) / 1000),
      p50Ms: at(0.5),
      p99Ms: at(0.99),
      failed,
    },
    flood: statuses,
  };
}
