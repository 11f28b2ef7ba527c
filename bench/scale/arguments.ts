import { parseArgs } from "node:util";
import { wholeNumberFault } from "../whole-number.ts";

export interface Arguments {
  readonly entries: number;
  readonly keys: number;
  readonly rounds: number;
  readonly json: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: npm run bench:scale -- [options]

Fills a PostgreSQL of its own with many keys and entries, asks the API for each of its operations and filters, the first
page and a deep one, and prints how long each takes and which indexes it goes by. It takes 7 GB of disk for 10,000,000
entries, and about 10 minutes. It ends with 1 where an answer takes a sequential scan, or a page of the log more than
300 ms.

  --entries <n>  how many, 100,000 to 100,000,000; default 10,000,000
  --keys <n>     how many, 1,000 to 1,000,000; default 100,000
  --rounds <n>   how often each is asked, 1 to 1,000; default 15
  --json         one JSON document on stdout
  --help         say this
`;

/** The options, or what is wrong with them. */
export function parseArguments(given: readonly string[]): Arguments | string {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        entries: { type: "string", default: "10000000" },
        keys: { type: "string", default: "100000" },
        rounds: { type: "string", default: "15" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    const [entries, keys] = [Number(values.entries), Number(values.keys)];
    const rounds = Number(values.rounds);
    const faults = [
      wholeNumberFault("--entries", entries, [100_000, 100_000_000]),
      wholeNumberFault("--keys", keys, [1_000, 1_000_000]),
      wholeNumberFault("--rounds", rounds, [1, 1_000]),
    ].filter((fault) => fault !== undefined);
    if (faults.length > 0) return faults.join(" ");
    const { json, help } = values;
    return { entries, keys, rounds, json, help };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
