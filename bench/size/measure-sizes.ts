import { alignColumns, show } from "../align-columns.ts";
import type { BenchDatabase } from "../database/start-database.ts";
import { fill } from "./fill.ts";
import type { Mix } from "./mix.ts";
import { LOG_TABLES, readSizes } from "./sizes.ts";
import type { Sizes } from "./sizes.ts";
import { reportTenths } from "./tenths.ts";

export interface MeasuredSizes {
  /** Written by three servers at once, as fast as they can. */
  readonly filled: Sizes;
  readonly entriesPerSecond: number;
  readonly reindexed: Sizes;
  /** Written one at a time, so that each outcome has a row of its own: the most that an entry takes. */
  readonly quiet: Sizes;
}

const SERVERS = 3;
const MOST_IN_A_BATCH = 64;
const SHARE_OF_QUIET = 0.1;

export async function measureSizes(
  database: BenchDatabase,
  mix: Mix,
  entries: number,
  report: (text: string) => void,
): Promise<MeasuredSizes> {
  const { url, query } = database;
  const began = performance.now();
  await fill(
    {
      url,
      mix,
      entries,
      batch: () => Math.ceil(Math.random() * MOST_IN_A_BATCH),
      apart: false,
      servers: SERVERS,
    },
    reportTenths(entries, "written", report),
  );
  const entriesPerSecond = entries / ((performance.now() - began) / 1000);
  const filled = await readSizes(database);
  report("reindexing");
  for (const table of LOG_TABLES) await query(`reindex table latchkey.${table}`);
  const reindexed = await readSizes(database);
  await query(`truncate ${LOG_TABLES.map((table) => `latchkey.${table}`).join(", ")}`);
  report("one at a time");
  const few = Math.ceil(entries * SHARE_OF_QUIET);
  await fill({ url, mix, entries: few, batch: () => MOST_IN_A_BATCH, apart: true, servers: 1 });
  const quiet = await readSizes(database);
  return { filled, entriesPerSecond, reindexed, quiet };
}

export function sizesTable(measured: MeasuredSizes): string {
  const { filled, reindexed, quiet } = measured;
  const all = [filled, reindexed, quiet];
  const names = filled.parts.map(({ name }) => name);
  const of = ({ parts }: Sizes, name: string): number =>
    parts.find((part) => part.name === name)?.bytesEach ?? 0;
  const rows = [
    ["bytes an entry", "filled", "reindexed", "one at a time"],
    ...names.map((name) => [name, ...all.map((sizes) => show(of(sizes, name), 1))]),
    ["total", ...all.map(({ totalEach }) => show(totalEach, 1))],
    ["rows of outcomes an entry", ...all.map((sizes) => show(sizes.outcomeRowsEach, 3))],
    ["entries", ...all.map((sizes) => show(sizes.entries, 0))],
  ];
  const rate = `${SERVERS} servers wrote ${show(measured.entriesPerSecond, 0)} entries a second`;
  const legend =
    "one at a time: each outcome in a row of its own, as quiet traffic leaves them; the most that an entry takes.";
  return [...alignColumns(rows), `${rate}.`, legend].join("\n");
}
