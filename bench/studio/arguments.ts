import { parseArgs } from "node:util";
import { wholeNumberFault } from "../whole-number.ts";

export interface Arguments {
  readonly entries: number;
  readonly rounds: number;
  readonly json: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: npm run bench:studio -- [options]

Fills one organization with 10,000 keys and many entries, on a PostgreSQL of its own, and measures in a real browser how
long Studio's pages take to answer a filter: from the change of the address to the last row. It takes about 4 minutes. It
ends with 1 where one takes more than 300 ms.

  --entries <n>  how many, 10,000 to 10,000,000; default 1,000,000
  --rounds <n>   how often each filter is set, 1 to 100; default 7
  --json         one JSON document on stdout
  --help         say this
`;

/** The options, or what is wrong with them. */
export function parseArguments(given: readonly string[]): Arguments | string {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        entries: { type: "string", default: "1000000" },
        rounds: { type: "string", default: "7" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    const [entries, rounds] = [Number(values.entries), Number(values.rounds)];
    const faults = [
      wholeNumberFault("--entries", entries, [10_000, 10_000_000]),
      wholeNumberFault("--rounds", rounds, [1, 100]),
    ].filter((fault) => fault !== undefined);
    if (faults.length > 0) return faults.join(" ");
    const { json, help } = values;
    return { entries, rounds, json, help };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
