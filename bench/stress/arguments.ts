import { parseArgs } from "node:util";

export interface Arguments {
  readonly parts: readonly string[];
  /** How long each part's load lasts, instead of its own time. */
  readonly seconds: number | undefined;
  readonly json: boolean;
  readonly help: boolean;
}

/** The options, or what is wrong with them. */
export function parseArguments(given: readonly string[]): Arguments | string {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        part: { type: "string", multiple: true, default: [] },
        seconds: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    const seconds = values.seconds === undefined ? undefined : Number(values.seconds);
    if (seconds !== undefined && !(seconds >= 1 && seconds <= 3_600)) {
      return "--seconds must be a number from 1 to 3600.";
    }
    return { parts: values.part, seconds, json: values.json, help: values.help };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
