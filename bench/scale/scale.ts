// `npm run bench:scale`: what each operation of the API takes with many keys and entries, and by which indexes it goes.
import { startService } from "../../test/support/service.ts";
import type { RunningService } from "../../test/support/service.ts";
import { show } from "../align-columns.ts";
import { startDatabase } from "../database/start-database.ts";
import type { BenchDatabase } from "../database/start-database.ts";
import { describeMachine } from "../machine.ts";
import { readSizes } from "../size/sizes.ts";
import { withOpened } from "../with-opened.ts";
import { parseArguments, USAGE } from "./arguments.ts";
import type { Arguments } from "./arguments.ts";
import { chooseCalls } from "./calls.ts";
import { fillScale } from "./fill.ts";
import { measureCall } from "./measure.ts";
import type { Measured } from "./measure.ts";

/** The longest that a page of the log may take at the median, in milliseconds. */
const MOST_MS = 300;

const report = (text: string): void => void process.stderr.write(`${text}\n`);

const given = parseArguments(process.argv.slice(2));
if (typeof given === "string") {
  report(`${given} See --help.`);
  process.exitCode = 2;
} else if (given.help) console.log(USAGE);
else await withOpened(open, (opened) => measure(opened, given));

interface Opened {
  readonly database: BenchDatabase;
  readonly service: RunningService;
  stop(): Promise<void>;
}

async function open(): Promise<Opened> {
  report("starting PostgreSQL");
  const database = await startDatabase();
  const service = await startService(database.url);
  const stop = async (): Promise<void> => {
    await service.close();
    await database.remove();
  };
  return { database, service, stop };
}

async function measure(opened: Opened, options: Arguments): Promise<void> {
  const { database } = opened;
  const began = performance.now();
  await fillScale(database.query, options, (entries) =>
    report(`${show(entries, 0)} entries written after ${seconds(began)} s`),
  );
  report("vacuum, analyze");
  await database.query("vacuum analyze");
  await database.query("checkpoint");
  const { totalEach } = await readSizes(database);
  const measured: Measured[] = [];
  for (const call of await chooseCalls(database)) {
    report(`${call.operation} ${call.what}`);
    measured.push(await measureCall(call, options.rounds, opened));
  }
  const machine = describeMachine(database.folder);
  const { entries, keys } = options;
  if (options.json) {
    const document = { machine, entries, keys, bytesAnEntry: totalEach, measured };
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    console.log(
      `${machine.cpu}, ${machine.cores} cores, ${show(machine.memoryGb, 0)} GB, Node ${machine.node}, PostgreSQL ${database.version}`,
    );
    console.log(
      `${show(entries, 0)} entries, ${show(keys, 0)} keys; ${show(totalEach, 0)} bytes an entry with its outcome and all indexes\n`,
    );
    console.log(table(measured));
  }
  const slow = measured.filter(
    ({ operation, p50Ms }) => /AuditLogEntr/.test(operation) && p50Ms > MOST_MS,
  );
  const sequential = measured.filter((one) => one.sequential.length > 0);
  for (const { operation, what } of [...slow, ...sequential]) report(`! ${operation} ${what}`);
  if (slow.length + sequential.length > 0) process.exitCode = 1;
}

function seconds(began: number): string {
  return show((performance.now() - began) / 1000, 0);
}

function table(measured: readonly Measured[]): string {
  const rows = measured.map(
    ({ operation, what, p50Ms, worstMs, rows: items, looked, indexes, sequential }) =>
      [
        operation,
        what,
        show(p50Ms, 1),
        show(worstMs, 1),
        items === null ? "" : show(items, 0),
        show(looked, 0),
        [...indexes, ...sequential.map((name) => `**all of ${name}**`)].join(", "),
      ].join(" | "),
  );
  return [
    "operation | asked for | p50 ms | worst ms | items | rows looked at | indexes",
    "--- | --- | ---: | ---: | ---: | ---: | ---",
    ...rows,
  ]
    .map((row) => `| ${row} |`)
    .join("\n");
}
