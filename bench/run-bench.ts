import { startDatabase } from "./database/start-database.ts";
import type { Line } from "./lines/line.ts";
import { describeMachine } from "./machine.ts";
import { head, table } from "./print-table.ts";
import { runRounds } from "./rounds.ts";
import type { Plan } from "./rounds.ts";
import { createBench } from "./servers.ts";
import type { Bench } from "./servers.ts";
import { summarize } from "./summary.ts";
import { withOpened } from "./with-opened.ts";

export interface RunOptions {
  readonly lines: readonly Line[];
  readonly plan: Plan;
  /** Whether stdout gets one JSON document, and nothing else. */
  readonly json: boolean;
  /** Hears how far it is. */
  readonly report: (text: string) => void;
}

/** Measures and prints; on SIGINT and SIGTERM it cleans up and ends the process. */
export async function runBench({ lines, plan, json, report }: RunOptions): Promise<void> {
  await withOpened(
    () => openBench(report),
    async (bench, interrupted) => {
      const { version, settings, folder } = bench.database;
      const machine = describeMachine(folder);
      if (!json) console.log(`${head(machine, bench.database, plan)}\n`);
      const results = await runRounds({ bench, lines, plan, report, interrupted });
      if (interrupted.aborted) return;
      const summaries = summarize(results);
      if (json) {
        const document = { machine, postgres: { version, settings }, plan, lines: summaries };
        process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
      } else {
        console.log(table(summaries));
      }
      if (summaries.some(({ failures }) => failures.length > 0)) process.exitCode = 1;
    },
  );
}

async function openBench(report: (text: string) => void): Promise<Bench> {
  report("starting PostgreSQL");
  return createBench(await startDatabase());
}
