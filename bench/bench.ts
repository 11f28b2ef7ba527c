// `npm run bench`: what checking and auditing each request costs.
import type { Arguments } from "./arguments.ts";
import { parseArguments, USAGE } from "./arguments.ts";
import { allLines } from "./lines/all-lines.ts";
import { chooseLines } from "./lines/choose-lines.ts";
import type { Plan } from "./rounds.ts";
import { runBench } from "./run-bench.ts";

const FULL: Plan = { rounds: 5, warmUpMs: 500, measureMs: 3_000 };
// One round: the servers must get warm in it.
const QUICK: Plan = { rounds: 1, warmUpMs: 1_000, measureMs: 2_000 };

const report = (text: string): void => void process.stderr.write(`${text}\n`);

const given = parseArguments(process.argv.slice(2));
if (typeof given === "string") fail(`${given} See --help.`);
else if (given.help) console.log(USAGE);
else if (given.list) list();
else await bench(given);

async function bench({ lines: texts, quick, json }: Arguments): Promise<void> {
  const lines = chooseLines(texts, quick);
  if (lines.length === 0) fail("No line has that in its name. See --list.");
  else await runBench({ lines, plan: quick ? QUICK : FULL, json, report });
}

function list(): void {
  const width = Math.max(...allLines.map(({ id }) => id.length));
  for (const { id, name, inFlight } of allLines) {
    console.log(`${id.padEnd(width)}  ${name}, ${inFlight} in flight`);
  }
}

function fail(reason: string): void {
  report(reason);
  process.exitCode = 2;
}
