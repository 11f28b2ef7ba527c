import { readFileSync } from "node:fs";

/** What the program can be told, by flag or, where that is absent, by environment variable. */
export const options = {
  "data-dir": { type: "string", variable: "LATCHKEY_DATA_DIR" },
  "database-url": { type: "string", variable: "DATABASE_URL" },
  port: { type: "string", variable: "PORT" },
  host: { type: "string", variable: "LATCHKEY_HOST" },
  organization: { type: "string", variable: "LATCHKEY_ORGANIZATION" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

export type OptionName = Exclude<keyof typeof options, "help" | "version">;

export const optionNames = [
  "data-dir",
  "database-url",
  "port",
  "host",
  "organization",
] as const satisfies readonly OptionName[];

/** What `--help` prints. */
export const usage = `Usage: latchkey [options]

Serves API keys, Bearer authentication and an audit log on this machine.

  --data-dir <folder>     where the embedded database lives (LATCHKEY_DATA_DIR; ./.latchkey)
  --database-url <url>    a PostgreSQL database instead (DATABASE_URL)
  --port <port>           the next free one if it is taken (PORT; 3000)
  --host <address>        127.0.0.1, ::1 or localhost (LATCHKEY_HOST; 127.0.0.1)
  --organization <id>     whose keys these are (LATCHKEY_ORGANIZATION; default)
  -h, --help              print this
  -v, --version           print the version

A flag outweighs its variable. LATCHKEY_DEBUG=1 adds stack traces to errors, NO_COLOR=1 takes colours away.
Exit codes: 0 stopped as asked, 1 failed, 2 wrong options.
`;

/** The program's version, as its package has it. */
export function version(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  // The package is the program's own.
  return (JSON.parse(text) as { version: string }).version;
}
