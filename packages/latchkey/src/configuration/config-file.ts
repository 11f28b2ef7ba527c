import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { placeOptions } from "../commands/option-table.ts";
import type { OptionName } from "../commands/option-table.ts";
import { shown } from "../commands/read-arguments.ts";
import type { Given } from "../commands/read-arguments.ts";
import { holdsSecret } from "../commands/secret-argument.ts";
import { settingTable } from "../commands/setting-table.ts";
import { errorCode } from "../error-code.ts";
import { nearest } from "./nearest.ts";

/** What a file of settings says. */
export interface ConfigFile {
  readonly given: ReadonlyMap<OptionName, Given>;
  readonly faults: readonly string[];
}

const camelCase = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** By their names in a file. */
const settings = new Map<string, OptionName>(
  // Object.keys widens keys to string; these are the keys of the table.
  (Object.keys(settingTable) as (keyof typeof settingTable)[])
    .filter((name) => name !== "config")
    .map((name) => [camelCase(name), name]),
);

const failed = (fault: string): ConfigFile => ({ given: new Map(), faults: [fault] });

/**
 * Reads a file of settings: a JSON object, with the names of the flags in camelCase. Every fault is found, not only the
 * first; none repeats what may be a password.
 *
 * @param config How the file was named, and where.
 */
export function readConfigFile({ value: path, from }: Given): ConfigFile {
  const file = basename(path);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    return failed(`${from} names ${shown(path)}, which cannot be read: ${reasonOf(error)}.`);
  }
  if (holdsSecret(text)) {
    return failed(
      `${file} holds something that looks like a secret. Secrets are taken from LATCHKEY_API_KEY only.`,
    );
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return failed(`${file} is not JSON${placeOf(error, text)}.`);
  }
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    return failed(`${file} must hold a JSON object, such as {"port": 8080}.`);
  }
  const given = new Map<OptionName, Given>();
  const faults: string[] = [];
  for (const [key, setting] of Object.entries(document)) {
    const name = settings.get(key);
    const fromFile = `${key} in ${file}`;
    const value = textOf(setting);
    if (name === undefined) faults.push(unknownName(key, file));
    else if (value === undefined) faults.push(`${fromFile} must be a text or a number.`);
    else if (value === "") faults.push(`${fromFile} needs a value.`);
    else {
      // The folder stays where it is, wherever the program is started.
      const found = name === "data-dir" ? resolve(dirname(path), value) : value;
      given.set(name, { value: found, from: fromFile });
    }
  }
  return { given, faults };
}

/** Adds what a file says of these options, where neither the command line nor the environment says anything. */
export function withFile(
  given: ReadonlyMap<OptionName, Given>,
  file: ConfigFile["given"],
  names: readonly OptionName[],
): Map<OptionName, Given> {
  const all = new Map(given);
  // Or the place that is not meant would stand in the other's way.
  const places: readonly OptionName[] = placeOptions;
  const placed = places.some((name) => given.has(name));
  for (const [name, setting] of file) {
    const counts = names.includes(name) && !(placed && places.includes(name));
    if (counts && !given.has(name)) all.set(name, setting);
  }
  return all;
}

function unknownName(key: string, file: string): string {
  const near = nearest(key, [...settings.keys()]);
  const hint = near === undefined ? `, but ${[...settings.keys()].join(", ")} are` : "";
  const asked = near === undefined ? "" : ` Did you mean ${near}?`;
  return `${shown(key)} in ${file} is not a setting${hint}.${asked}`;
}

function textOf(setting: unknown): string | undefined {
  if (typeof setting === "string") return setting;
  if (typeof setting === "number") return String(setting);
  if (!Array.isArray(setting)) return undefined;
  const parts = setting.map((part: unknown) => textOf(part));
  return parts.includes(undefined) ? undefined : parts.join(",");
}

function reasonOf(error: unknown): string {
  const code = errorCode(error);
  if (code === "ENOENT") return "there is no such file";
  if (code === "EACCES" || code === "EPERM") return "this account may not";
  if (code === "EISDIR") return "it is a folder";
  return String(code);
}

/** The parser's own message repeats what stands there. */
function placeOf(error: unknown, text: string): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
  if (position === undefined) return "";
  return `: look at line ${text.slice(0, Number(position)).split("\n").length}`;
}
