import { readFile, writeFile } from "node:fs/promises";
import { commandTable } from "./command-table.ts";
import { optionText, usageOf } from "./help.ts";
import { optionTable } from "./option-table.ts";

const page = new URL("../../../../docs/command.md", import.meta.url);

const introduction = `# The command

\`latchkey\` serves, and does from a terminal or a script what the API does. In this repository it is
\`npm start --silent --\`. Without a command it serves. \`--help\` after any command says what stands here.

## Where the data is

| | |
| --- | --- |
| \`--data-dir <folder>\` | the embedded database, \`./.latchkey\` unless told otherwise. A server that runs on the folder carries the command out; where none does, the folder is opened |
| \`--database-url <url>\` | a PostgreSQL database. Bring it up to date with \`latchkey migrate\` first |
| \`--base-url <url>\` | a service elsewhere, as the API key whose secret is in \`LATCHKEY_API_KEY\` |

Each has a variable, which counts where no such flag is given. On a folder or a database, the audit log has the operating
system's user as the actor, of the type \`system\`; \`--organization\` says whose keys are meant.

Secrets are never taken as arguments, which others can see in the list of processes, and shells keep. The secret of a new
key is printed once, by \`api-keys create\` or \`api-keys rotate\`.

## What it prints

The answer goes to standard output, everything else to standard error. Tables fit the terminal; elsewhere nothing is cut.
\`--json\` prints one JSON document, or a JSON object a line where entries are exported or followed; a failure is then JSON
on standard error, \`{ "error": { "message", "code", "requestId" } }\`. \`NO_COLOR=1\` takes colours away.

| exit code | |
| --- | --- |
| 0 | done. Also where a reader left early (\`… \\| head\`), and after Ctrl+C in \`audit-log follow\` |
| 1 | failed; standard error says why |
| 2 | misused: nothing was done |
| 3 | done, and \`api-keys list --expiring\` has found keys; 0 where it has found none |
| 130, 143 | ended by Ctrl+C (SIGINT) or SIGTERM before it was done |
`;

/** What docs/command.md must say: each command as its help has it. */
export function commandPage(): string {
  const sections = commandTable.map((command) => {
    const { words, summary, about, options, examples } = command;
    const rows = options.map((name) => {
      const option = optionTable[name];
      const typed = `--${name}${option.value === undefined ? "" : ` ${option.value}`}`;
      return `| \`${typed}\` | ${optionText(option)} |`;
    });
    return [
      `## latchkey ${words.join(" ")}`,
      `\`${usageOf(command)}\``,
      [summary, about].filter((text) => text !== undefined).join(" "),
      ["| | |", "| --- | --- |", ...rows].join("\n"),
      ["```text", ...examples, "```"].join("\n"),
    ].join("\n\n");
  });
  return `${[introduction.trimEnd(), ...sections].join("\n\n")}\n`;
}

/** Whether docs/command.md says what it must. */
export async function commandPageIsCurrent(): Promise<boolean> {
  return (await readFile(page, "utf8")) === commandPage();
}

if (import.meta.main) await writeFile(page, commandPage());
