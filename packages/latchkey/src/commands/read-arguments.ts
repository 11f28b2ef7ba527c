import { parseArgs } from "node:util";
import { isOptionName, optionTable, placeOptions } from "./option-table.ts";
import type { OptionName } from "./option-table.ts";
import type { Option } from "./option.ts";

/** An option as it was given, and where: `--port`, or `PORT`. A flag's value is empty. */
export interface Given {
  readonly value: string;
  readonly from: string;
}

/** What stands on the command line. */
export interface Arguments {
  /** What is no option, in order: the command's words, and then what it is about. */
  readonly words: readonly string[];
  readonly given: ReadonlyMap<OptionName, Given>;
  /** Every fault, not only the first. */
  readonly faults: readonly string[];
}

const known = Object.fromEntries(
  Object.entries(optionTable).map(([name, { value, short }]: [string, Option]) => [
    name,
    {
      type: value === undefined ? ("boolean" as const) : ("string" as const),
      ...(short === undefined ? {} : { short }),
    },
  ]),
);

/** Reads the command line, whatever the command: an option has the same meaning in all of them. */
export function readArguments(args: readonly string[]): Arguments {
  const words: string[] = [];
  const faults: string[] = [];
  const given = new Map<OptionName, Given>();
  // Its strict mode stops at the first fault.
  const { tokens } = parseArgs({ args: [...args], options: known, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName: from, value } = token;
    if (!isOptionName(name)) {
      faults.push(`${shown(from)} is not an option; see --help.`);
    } else if (optionTable[name].isSecret === true) {
      faults.push(
        `${from} is a secret, and others can see arguments: give ${optionTable[name].variable ?? ""} instead.`,
      );
    } else if (optionTable[name].value === undefined) {
      if (value === undefined) given.set(name, { value: "", from });
      else faults.push(`${from} takes no value.`);
    } else if (value === undefined || value === "") {
      faults.push(`${from} needs a value.`);
    } else if (!token.inlineValue && value.startsWith("-")) {
      faults.push(
        `${from} needs a value, and ${shown(value)} looks like an option; ${from}=… takes any.`,
      );
    } else {
      given.set(name, { value, from });
    }
  }
  return { words, given, faults };
}

/** Adds what the environment says of these options, where the command line says nothing. */
export function withEnvironment(
  given: ReadonlyMap<OptionName, Given>,
  env: NodeJS.ProcessEnv,
  names: readonly OptionName[],
): Map<OptionName, Given> {
  const all = new Map(given);
  // A flag for the place of the data outweighs all variables, or the one not meant would stand in its way.
  const places: readonly OptionName[] = placeOptions;
  const placed = places.some((name) => given.has(name));
  for (const name of names) {
    const { variable } = optionTable[name];
    const value = variable === undefined ? undefined : env[variable];
    if (variable === undefined || given.has(name) || value === undefined || value === "") continue;
    if (!placed || !places.includes(name)) all.set(name, { value, from: variable });
  }
  return all;
}

/** The fault of more than one place of the data; undefined if there is none. */
export function faultOfPlaces(given: ReadonlyMap<OptionName, Given>): string | undefined {
  const froms = placeOptions.flatMap((name) => given.get(name)?.from ?? []);
  if (froms.length < 2) return undefined;
  const both = froms.length === 2 ? "both" : "all";
  const list = `${froms.slice(0, -1).join(", ")} and ${froms.at(-1)}`;
  return `${list} are ${both} given: the data can be in one place only.`;
}

/** As a person reads it, on one line, whatever was typed. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
