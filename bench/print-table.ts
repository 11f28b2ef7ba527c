import { alignColumns, NONE, show } from "./align-columns.ts";
import type { BenchDatabase } from "./database/start-database.ts";
import type { Machine } from "./machine.ts";
import type { Plan } from "./rounds.ts";
import type { LineSummary } from "./summary.ts";

const percent = (share: number | null): string =>
  share === null ? NONE : `${Math.round(share * 100)} %`;

const COLUMNS: readonly [string, (line: LineSummary) => string][] = [
  ["in flight", ({ inFlight }) => String(inFlight)],
  ["per s", ({ perSecond }) => show(perSecond, 0)],
  ["ratio", ({ ratio }) => show(ratio, 3)],
  ["× naive", ({ ratioToNaive }) => show(ratioToNaive, 2)],
  ["× b.-auth", ({ ratioToBetterAuth }) => show(ratioToBetterAuth, 2)],
  ["p50 ms", ({ p50Ms }) => show(p50Ms, 2)],
  ["p99 ms", ({ p99Ms }) => show(p99Ms, 2)],
  ["commits/s", ({ commitsPerSecond }) => show(commitsPerSecond, 0)],
  ["WAL B each", ({ walBytesEach }) => show(walBytesEach, 0)],
  ["RSS MB", ({ rssMb }) => show(rssMb, 0)],
  ["load CPU", ({ loadCpu }) => percent(loadCpu)],
  ["stolen", ({ stolenCpu }) => percent(stolenCpu)],
  ["errors", ({ unexpected, failures }) => show(sum(unexpected) + failures.length, 0)],
];

const LEGEND = `
ratio: to Express without a check at the same number of connections, in the same round (medians of the rounds' ratios);
  of one admission after the other, to its bare statement. per s: requests, checks without HTTP, or rows.
× naive, × b.-auth: multiples of select+insert+update and of better-auth through Express, both on 10,000 keys.
commits/s: of transactions that wrote. RSS: the most while under load; a server keeps what earlier lines made it take.
load CPU: of one core, in the process that sent the load or ran the loop.
stolen: of all cores' time, taken by other machines on the same host; what is measured then is not comparable.
errors: answers other than expected, lost connections, failed rounds. A line with errors is marked ! and said more of.`;

/** The head of what is printed: what was measured on, and how. */
export function head(machine: Machine, database: BenchDatabase, plan: Plan): string {
  const { cpu, cores, memoryGb, os, node, fsync } = machine;
  const settings = Object.entries(database.settings).map(([name, value]) => `${name} ${value}`);
  return [
    `${cpu}, ${cores} cores, ${memoryGb.toFixed(0)} GB, ${os}, Node ${node}, PostgreSQL ${database.version}`,
    `fsync of 8 kB: ${fsync.p50Ms.toFixed(3)} ms, p99 ${fsync.p99Ms.toFixed(3)} ms`,
    `PostgreSQL: ${settings.join(", ")}`,
    `${plan.rounds} ${plan.rounds === 1 ? "round" : "rounds"}, each line ${plan.measureMs / 1000} s after ${plan.warmUpMs / 1000} s of warm-up; servers, load and databases share the machine`,
  ].join("\n");
}

export function table(lines: readonly LineSummary[]): string {
  const rows = [
    ["", ...COLUMNS.map(([title]) => title)],
    ...lines.map((line) =>
      line.skipped === null
        ? [marked(line), ...COLUMNS.map(([, cell]) => cell(line))]
        : [line.name, String(line.inFlight), "skipped"],
    ),
  ];
  return [...alignColumns(rows), LEGEND, ...lines.flatMap(remarks)].join("\n");
}

function marked({ name, unexpected, failures }: LineSummary): string {
  return sum(unexpected) + failures.length > 0 ? `! ${name}` : name;
}

function remarks({ name, inFlight, skipped, unexpected, failures }: LineSummary): string[] {
  const line = `${name}, ${inFlight} in flight`;
  return [
    ...(skipped === null ? [] : [`skipped: ${line}: ${skipped}`]),
    ...Object.entries(unexpected).map(([what, count]) => `! ${line}: ${what} (${count} times)`),
    ...failures.map((failure) => `! ${line}: a round failed: ${failure}`),
  ];
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
