import { BETTER_AUTH, NAIVE } from "./lines/all-lines.ts";
import type { Measurement } from "./measure.ts";
import { median } from "./median.ts";
import type { LineRounds } from "./rounds.ts";

/** The figures of a line: medians over its rounds. */
export interface LineSummary {
  readonly id: string;
  readonly name: string;
  readonly inFlight: number;
  readonly unit: string;
  /** Why there are no figures. */
  readonly skipped: string | null;
  readonly perSecond: number | null;
  /** The medians of the ratios within each round. */
  readonly ratioTo: string | null;
  readonly ratio: number | null;
  readonly ratioToNaive: number | null;
  readonly ratioToBetterAuth: number | null;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  readonly commitsPerSecond: number | null;
  readonly walBytesEach: number | null;
  readonly rssMb: number | null;
  /** Of one core, what the process took that sent the load or ran the loop. */
  readonly loadCpu: number | null;
  readonly stolenCpu: number | null;
  /** Over all rounds, not the median. */
  readonly unexpected: Readonly<Record<string, number>>;
  readonly failures: readonly string[];
  readonly rounds: LineRounds["rounds"];
}

export function summarize(results: readonly LineRounds[]): LineSummary[] {
  const perSecondOf = (id: string, round: number): number | undefined => {
    const measured = results.find(({ line }) => line.id === id)?.rounds[round];
    return measured === undefined || "failure" in measured ? undefined : measured.perSecond;
  };
  return results.map(({ line, rounds, skipped }) => {
    const { id, name, inFlight, unit, ratioTo } = line;
    const measured = rounds.filter((round): round is Measurement => !("failure" in round));
    const medianOf = (figure: (one: Measurement) => number | null): number | null =>
      medianOfKnown(measured.map(figure));
    const ratio = (other: string | null): number | null =>
      medianOfKnown(
        rounds.map((_, round) => {
          const mine = perSecondOf(id, round);
          const theirs = other === null ? undefined : perSecondOf(other, round);
          return mine === undefined || theirs === undefined ? null : mine / theirs;
        }),
      );
    const comparable = unit === "requests" && inFlight === 32;
    return {
      id,
      name,
      inFlight,
      unit,
      skipped: skipped ?? null,
      perSecond: medianOf((one) => one.perSecond),
      ratioTo,
      ratio: ratio(ratioTo),
      ratioToNaive: ratio(comparable ? NAIVE : null),
      ratioToBetterAuth: ratio(comparable ? BETTER_AUTH : null),
      p50Ms: medianOf((one) => one.p50Ms),
      p99Ms: medianOf((one) => one.p99Ms),
      commitsPerSecond: medianOf((one) => one.commitsPerSecond),
      walBytesEach: medianOf((one) => one.walBytesEach),
      rssMb: medianOf((one) => one.rssMb),
      loadCpu: medianOf((one) => one.loadCpu),
      stolenCpu: medianOf((one) => one.stolenCpu),
      unexpected: total(measured.map((one) => one.unexpected)),
      failures: rounds.flatMap((round) => ("failure" in round ? [round.failure] : [])),
      rounds,
    };
  });
}

/** Null if none is known. */
function medianOfKnown(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null);
  return known.length === 0 ? null : median(known);
}

function total(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [what, count] of counts.flatMap((one) => Object.entries(one))) {
    sums[what] = (sums[what] ?? 0) + count;
  }
  return sums;
}
