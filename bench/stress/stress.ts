// `npm run bench:stress`: what must hold under load, and what it costs.
import { describeMachine } from "../machine.ts";
import { withOpened } from "../with-opened.ts";
import { parseArguments } from "./arguments.ts";
import type { Arguments } from "./arguments.ts";
import type { Part } from "./part.ts";
import { parts } from "./parts.ts";
import { printed } from "./print-report.ts";
import { openStand } from "./stand.ts";

const width = Math.max(...parts.map(({ name }) => name.length));

const USAGE = `Usage: npm run bench:stress -- [options]

Loads servers on a PostgreSQL of its own until something gives, and checks what must hold. It takes about 17 minutes;
nothing else should run on the machine meanwhile. It ends with 1 where something does not hold.

  --part <name>  only this part; may be repeated
  --seconds <n>  how long each part's load lasts, instead of its own time: for trying it out
  --json         one JSON document on stdout
  --help         say this

${parts.map(({ name, about, takes }) => `  ${name.padEnd(width)}  ${about} (${takes})`).join("\n")}
`;

const report = (text: string): void => void process.stderr.write(`${text}\n`);

const given = parseArguments(process.argv.slice(2));
if (typeof given === "string") fail(given);
else if (given.help) console.log(USAGE);
else await stress(given);

async function stress({ parts: names, seconds, json }: Arguments): Promise<void> {
  const unknown = names.find((name) => !parts.some((part) => part.name === name));
  if (unknown !== undefined) {
    fail(`There is no part ${unknown}.`);
    return;
  }
  const chosen = parts.filter(({ name }) => names.length === 0 || names.includes(name));
  await withOpened(
    () => openStand(report),
    async (stand, interrupted) => {
      const machine = describeMachine(stand.database.folder);
      const { version, settings } = stand.database;
      const documents: object[] = [];
      const run = async (part: Part): Promise<void> => {
        await stand.clear();
        report(`part ${part.name}`);
        const found = await part.run(stand, seconds ?? part.seconds);
        if (interrupted.aborted) return;
        if (!found.requirements.every(({ holds }) => holds)) process.exitCode = 1;
        const { figures, requirements } = found;
        documents.push({ name: part.name, requirements, figures });
        if (!json) console.log(printed(part.name, found));
      };
      for (const part of chosen) {
        await run(part).catch((error: unknown) => {
          if (interrupted.aborted) throw error;
          process.exitCode = 1;
          const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
          documents.push({ name: part.name, failure });
          report(`! part ${part.name} failed: ${failure}`);
        });
        if (interrupted.aborted) return;
      }
      if (!json) return;
      const document = { machine, postgres: { version, settings }, parts: documents };
      process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    },
  );
}

function fail(reason: string): void {
  report(`${reason} See --help.`);
  process.exitCode = 2;
}
