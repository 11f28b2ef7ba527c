import { setTimeout as sleep } from "node:timers/promises";
import type { BenchKey } from "../../database/keys.ts";
import { changeKeys } from "./change-keys.ts";
import type { ChangesMade } from "./change-keys.ts";
import { createKeyPool } from "./key-pool.ts";
import { useKeys } from "./use-keys.ts";
import type { Uses } from "./use-keys.ts";

export interface ChurnOptions {
  readonly ports: readonly number[];
  /** To each port. */
  readonly connections: number;
  /** How many change keys at once. */
  readonly changers: number;
  readonly keys: readonly BenchKey[];
  readonly seconds: number;
}

export interface Churn {
  readonly seconds: number;
  readonly uses: Uses;
  readonly changes: ChangesMade;
}

/** Uses keys while they are changed. Both are done by one process, so that one clock says what came after what. */
export async function runChurn(options: ChurnOptions): Promise<Churn> {
  const { ports, connections, changers, keys, seconds } = options;
  const pool = createKeyPool(keys);
  const changes: ChangesMade = { done: {}, others: {} };
  const uses: Uses = {
    admitted: 0,
    rejected: 0,
    afterRevoke: 0,
    admittedAfterRevoke: 0,
    others: {},
  };
  let over = false;
  const began = performance.now();
  const stopUsing = await useKeys({ ports, connections }, pool, uses);
  const changing = Array.from({ length: changers }, () =>
    changeKeys(ports, pool, changes, () => over),
  );
  await Promise.race([sleep(seconds * 1000), ...changing]);
  over = true;
  await Promise.all(changing);
  await stopUsing();
  return { seconds: (performance.now() - began) / 1000, uses, changes };
}
