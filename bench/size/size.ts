// `npm run bench:size`: what an entry of the audit log takes, and what its indexes cost.
import { insertKeys, makeKeys } from "../database/keys.ts";
import { startDatabase } from "../database/start-database.ts";
import type { BenchDatabase } from "../database/start-database.ts";
import { describeMachine } from "../machine.ts";
import { withOpened } from "../with-opened.ts";
import { parseArguments, USAGE } from "./arguments.ts";
import type { Arguments } from "./arguments.ts";
import { indexLayouts, variantLayouts } from "./layouts.ts";
import type { Layout } from "./layouts.ts";
import { costsTable, measureCosts } from "./measure-costs.ts";
import { measureSizes, sizesTable } from "./measure-sizes.ts";
import { createMix } from "./mix.ts";

const KEYS = 10_000;
const ORGANIZATIONS = 100;

/** The most that an entry may take, all told, in bytes. */
const MOST_BYTES = 650;

const report = (text: string): void => void process.stderr.write(`${text}\n`);

const given = parseArguments(process.argv.slice(2));
if (typeof given === "string") {
  report(`${given} See --help.`);
  process.exitCode = 2;
} else if (given.help) console.log(USAGE);
else await withOpened(open, (opened) => size(opened.database, given));

async function open(): Promise<{ database: BenchDatabase; stop: () => Promise<void> }> {
  report("starting PostgreSQL");
  const database = await startDatabase();
  return { database, stop: database.remove };
}

async function size(database: BenchDatabase, options: Arguments): Promise<void> {
  const { entries, indexes, variants, rounds, json } = options;
  const { version, settings } = database;
  const machine = describeMachine(database.folder);
  const keys = makeKeys(KEYS, ORGANIZATIONS);
  await insertKeys(database.query, keys);
  await database.query("vacuum analyze latchkey.api_keys, latchkey.api_key_secrets");
  const mix = createMix(keys);
  const figures: Record<string, unknown> = {};
  const texts: string[] = [];
  const costs = async (name: string, layouts: readonly Layout[], added: boolean): Promise<void> => {
    const measured = await measureCosts({ database, mix, layouts, rounds, report });
    figures[name] = measured;
    texts.push(costsTable(measured, rounds, added));
  };
  if (indexes) await costs("indexes", await indexLayouts(database), true);
  if (variants) await costs("variants", await variantLayouts(database), false);
  if (!indexes && !variants) {
    const measured = await measureSizes(database, mix, entries, report);
    figures["sizes"] = measured;
    texts.push(sizesTable(measured));
    const { totalEach } = measured.filled;
    if (totalEach > MOST_BYTES) {
      process.exitCode = 1;
      texts.push(`! An entry takes more than ${MOST_BYTES} bytes: ${totalEach.toFixed(1)}`);
    }
  }
  if (json) {
    const document = { machine, postgres: { version, settings }, ...figures };
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  } else console.log(texts.join("\n\n"));
}
