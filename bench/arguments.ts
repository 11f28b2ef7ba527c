import { parseArgs } from "node:util";

export interface Arguments {
  readonly quick: boolean;
  readonly json: boolean;
  readonly list: boolean;
  readonly help: boolean;
  readonly lines: readonly string[];
}

export const USAGE = `Usage: npm run bench -- [options]

Measures what checking and auditing each request costs, against Express without a check and against other ways to do
it, on a PostgreSQL of its own. It takes about 10 minutes; nothing else should run on the machine meanwhile.

  --quick        one round of fewer lines, a minute and a half
  --line <text>  only lines whose name or id contains the text, and what they are compared with; may be repeated
  --json         one JSON document on stdout, with the figures of each round
  --list         say what lines there are
  --help         say this
`;

/** The options, or what is wrong with them. */
export function parseArguments(given: readonly string[]): Arguments | string {
  try {
    return parse(given);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function parse(given: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...given],
    options: {
      quick: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      list: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
      line: { type: "string", multiple: true, default: [] },
    },
  });
  const { quick, json, list, help, line } = values;
  return { quick, json, list, help, lines: line };
}
