// `npm run bench:studio`: how long Studio's pages take to answer a filter, with many keys and entries.
import type { Page } from "playwright-core";
import { operationOf } from "../../packages/latchkey/src/configuration/operation.ts";
import { serve } from "../../packages/latchkey/src/serve.ts";
import { prepareStudio } from "../../scripts/prepare/studio.ts";
import { startBrowser } from "../../test/support/browser.ts";
import { alignColumns, show } from "../align-columns.ts";
import { insertKeys, makeKeys } from "../database/keys.ts";
import { startDatabase } from "../database/start-database.ts";
import type { BenchDatabase } from "../database/start-database.ts";
import { describeMachine } from "../machine.ts";
import { median } from "../median.ts";
import { fill } from "../size/fill.ts";
import { createMix } from "../size/mix.ts";
import { reportTenths } from "../size/tenths.ts";
import { withOpened } from "../with-opened.ts";
import { measureAnswers } from "./answer-times.ts";
import type { AnswerTimes } from "./answer-times.ts";
import { parseArguments, USAGE } from "./arguments.ts";
import type { Arguments } from "./arguments.ts";
import { chooseFilters } from "./filters.ts";

const KEYS = 10_000;
const MOST_IN_A_BATCH = 64;
const SERVERS = 3;

/** The longest that a page may take, in milliseconds. */
const MOST_MS = 300;

const report = (text: string): void => void process.stderr.write(`${text}\n`);

const given = parseArguments(process.argv.slice(2));
if (typeof given === "string") {
  report(`${given} See --help.`);
  process.exitCode = 2;
} else if (given.help) console.log(USAGE);
else await withOpened(open, ({ database }) => measure(database, given));

async function open(): Promise<{ database: BenchDatabase; stop: () => Promise<void> }> {
  report("starting PostgreSQL");
  const database = await startDatabase();
  return { database, stop: database.remove };
}

async function measure(database: BenchDatabase, options: Arguments): Promise<void> {
  const { entries, rounds, json } = options;
  const keys = makeKeys(KEYS, 1);
  const [key] = keys;
  if (key === undefined) throw new Error("There are no keys.");
  await insertKeys(database.query, keys);
  const batch = (): number => Math.ceil(Math.random() * MOST_IN_A_BATCH);
  const what = { url: database.url, mix: createMix(keys), entries, batch };
  const written = reportTenths(entries, "of the entries written", report);
  await fill({ ...what, apart: false, servers: SERVERS }, written);
  await database.query("vacuum analyze");
  const times = await inBrowser(database, key.organizationId, async (page) =>
    measureAnswers(page, await chooseFilters(database, key), rounds),
  );
  const slow = times.filter((one) => !one.filter.isSearch && median(one.rounds) > MOST_MS);
  if (slow.length > 0) process.exitCode = 1;
  const machine = describeMachine(database.folder);
  if (json) console.log(JSON.stringify({ machine, entries, keys: KEYS, times }, null, 2));
  else console.log([...table(times), ...slow.map(complaint)].join("\n"));
}

async function inBrowser<Result>(
  { url }: BenchDatabase,
  organizationId: string,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  await prepareStudio();
  const fail = (error: unknown): void => report(String(error));
  const serving = await serve(
    {
      database: { url },
      port: 0,
      host: "127.0.0.1",
      organizationId,
      operation: operationOf(() => undefined),
    },
    { onError: fail, onStop: fail, onRequest: () => undefined, onCrowded: () => undefined },
  );
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(serving.signInLink());
    await page.locator("h1").waitFor();
    return await work(page);
  } finally {
    await browser.close();
    await serving.close();
  }
}

function complaint({ filter }: AnswerTimes): string {
  return `! ${filter.page}, ${filter.name}: takes more than ${MOST_MS} ms`;
}

function table(times: readonly AnswerTimes[]): string[] {
  const rows = times.map(({ filter, rounds, rows: shown }) => [
    `${filter.page}, ${filter.name}`,
    show(median(rounds), 0),
    show(Math.max(...rounds), 0),
    show(shown, 0),
  ]);
  return alignColumns([["ms until the answer is shown", "median", "most", "rows"], ...rows]);
}
