import { setTimeout as sleep } from "node:timers/promises";
import type { Line, MeasureOnce } from "./lines/line.ts";
import { Skipped } from "./lines/line.ts";
import type { Span } from "./load/meter.ts";
import type { Measurement } from "./measure.ts";
import type { Bench } from "./servers.ts";

/** What became of a line, round by round. */
export interface LineRounds {
  readonly line: Line;
  readonly rounds: (Measurement | { readonly failure: string })[];
  /** Why it was not measured at all. */
  skipped: string | undefined;
}

export interface Plan extends Span {
  readonly rounds: number;
}

const PAUSE_MS = 100;

export interface RoundsOptions {
  readonly bench: Bench;
  readonly lines: readonly Line[];
  readonly plan: Plan;
  /** Hears how far it is. */
  readonly report: (text: string) => void;
  /** Nothing more is begun. */
  readonly interrupted: AbortSignal;
}

/** Measures every line once in each round, each round in another order. */
export async function runRounds(options: RoundsOptions): Promise<LineRounds[]> {
  const { bench, lines, plan, report, interrupted } = options;
  const results = lines.map((line): LineRounds => ({ line, rounds: [], skipped: undefined }));
  const ready: { readonly result: LineRounds; readonly once: MeasureOnce }[] = [];
  for (const result of results) {
    if (interrupted.aborted) break;
    report(`preparing ${result.line.id}`);
    try {
      ready.push({ result, once: await result.line.prepare(bench) });
    } catch (error) {
      if (interrupted.aborted) break;
      const reason = String(error instanceof Error ? error.message : error);
      report(reason);
      if (error instanceof Skipped) result.skipped = reason;
      else result.rounds.push({ failure: reason });
    }
  }
  for (let round = 1; round <= plan.rounds; round += 1) {
    for (const [index, { result, once }] of inTurn(ready).entries()) {
      if (interrupted.aborted) return results;
      const measured = await once(plan).catch((error: unknown) => ({ failure: String(error) }));
      result.rounds.push(measured);
      if (interrupted.aborted) return results;
      const figure =
        "failure" in measured ? measured.failure : `${Math.round(measured.perSecond)}/s`;
      report(
        `round ${round} of ${plan.rounds}, ${index + 1} of ${ready.length}: ${result.line.id} ${figure}`,
      );
      await sleep(PAUSE_MS);
    }
  }
  return results;
}

/**
 * Another order each time, but each line near the one that it is a ratio to: what else the machine does changes from one
 * minute to the next.
 */
function inTurn<T extends { readonly result: LineRounds }>(lines: readonly T[]): T[] {
  const groups = new Map<string, T[]>();
  for (const one of lines) {
    const { id, ratioTo } = one.result.line;
    const name = ratioTo ?? id;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return shuffled([...groups.values()]).flatMap(shuffled);
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, order: Math.random() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
