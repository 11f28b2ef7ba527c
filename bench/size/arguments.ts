import { parseArgs } from "node:util";
import { wholeNumberFault } from "../whole-number.ts";

export interface Arguments {
  readonly entries: number;
  readonly indexes: boolean;
  readonly variants: boolean;
  /** How many rounds `--indexes` and `--variants` take. */
  readonly rounds: number;
  readonly json: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: npm run bench:size -- [options]

Fills an audit log with entries of a realistic mix, by the statements that the service writes them with, on a PostgreSQL
of its own, and says what each takes on disk. It takes about 2 minutes, and 1 more for each of --indexes and --variants.
It ends with 1 where an entry takes more than 650 bytes.

  --entries <n>  how many, 1,000 to 10,000,000; default 1,000,000
  --indexes      what each index costs an insert instead: time and WAL, by adding one after the other
  --variants     what other layouts would save and cost instead
  --rounds <n>   how many rounds these two take, 1 to 100; default 9
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
        indexes: { type: "boolean", default: false },
        variants: { type: "boolean", default: false },
        rounds: { type: "string", default: "9" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    const [entries, rounds] = [Number(values.entries), Number(values.rounds)];
    const faults = [
      wholeNumberFault("--entries", entries, [1_000, 10_000_000]),
      wholeNumberFault("--rounds", rounds, [1, 100]),
    ].filter((fault) => fault !== undefined);
    if (faults.length > 0) return faults.join(" ");
    const { indexes, variants, json, help } = values;
    return { entries, indexes, variants, rounds, json, help };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
