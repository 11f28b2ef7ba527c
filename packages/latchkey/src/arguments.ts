import { resolve } from "node:path";
import type { Command } from "./commands/command.ts";
import { commandsBelow, findCommand } from "./commands/command-table.ts";
import { optionTable } from "./commands/option-table.ts";
import type { OptionName } from "./commands/option-table.ts";
import { faultOfValue } from "./commands/option-values.ts";
import { faultOfPlaces, readArguments, shown, withEnvironment } from "./commands/read-arguments.ts";
import type { Given } from "./commands/read-arguments.ts";
import { holdsSecret, secretFault } from "./commands/secret-argument.ts";
import { readConfigFile, withFile } from "./configuration/config-file.ts";
import { operationOf } from "./configuration/operation.ts";
import type { Operation } from "./configuration/operation.ts";
import { policyOf } from "./configuration/policy.ts";
import type { Policy } from "./configuration/policy.ts";
import { faultsOfSignIn, signInSettingsOf } from "./sign-in/sign-in-settings.ts";
import type { SignInSettings } from "./sign-in/sign-in-settings.ts";

/** What the program was asked to serve. */
export interface Settings {
  /** The embedded database in a folder (absolute), or a PostgreSQL database. */
  readonly database: { readonly folder: string } | { readonly url: string };
  /** Where to start looking for a free port; 0 takes any. */
  readonly port: number;
  /** An IP address, or `localhost`; one that others reach only with OpenID Connect. */
  readonly host: string;
  readonly organizationId: string;
  readonly operation: Operation;
  /** Absent: as the service has it. */
  readonly policy?: Policy;
  /** Absent: by a link, at the address that it listens on. */
  readonly signIn?: SignInSettings;
}

/** What the command line and the environment ask for. */
export type Asked =
  | { readonly command: "serve"; readonly settings: Settings }
  | {
      readonly command: "run";
      readonly what: Command;
      readonly given: ReadonlyMap<OptionName, Given>;
      readonly operands: readonly string[];
    }
  /** The commands that are to be told about; none for the whole program. */
  | { readonly command: "help"; readonly of?: readonly Command[] }
  | { readonly command: "version" }
  | { readonly command: "refuse"; readonly faults: readonly string[] };

const refuse = (...faults: readonly string[]): Asked => ({ command: "refuse", faults });

/**
 * Reads the command line, the environment where a flag is absent, and a file where both are. Every fault is found, not only the first.
 *
 * @param args Without the names of node and the program.
 */
export function parseArguments(args: readonly string[], env: NodeJS.ProcessEnv): Asked {
  // Before anything that might repeat it.
  if (args.some(holdsSecret)) return refuse(secretFault);
  const { words: typed, given, faults } = readArguments(args);
  const asksForHelp = given.has("help") || typed[0] === "help";
  const words = typed[0] === "help" ? typed.slice(1) : typed;
  const found = findCommand(words.length === 0 ? ["serve"] : words);
  if (asksForHelp && (words.length === 0 || found === undefined)) {
    const of = commandsBelow(words);
    if (words.length === 0) return { command: "help" };
    return of.length > 0 ? { command: "help", of } : refuse(unknownCommand(words));
  }
  if (asksForHelp && found !== undefined) return { command: "help", of: [found.command] };
  if (given.has("version")) return { command: "version" };
  if (found === undefined) {
    return refuse(unknownCommand(words), ...faults, ...faultsOfValues(given));
  }

  const { command, operands } = found;
  const strange = [...given].filter(([name]) => !command.options.includes(name));
  const told = withEnvironment(given, env, command.options);
  const config = told.get("config");
  const file = config && command.options.includes("config") ? readConfigFile(config) : undefined;
  const all = file === undefined ? told : withFile(told, file.given, command.options);
  const known = [...all].filter(([name]) => command.options.includes(name));
  const everyFault = [
    ...faults,
    ...(file?.faults ?? []),
    ...strange.map(([, { from }]) => `${from} is not an option of ${command.words.join(" ")}.`),
    ...faultsOfValues(known),
    faultOfPlaces(new Map(known)),
    ...(command.words[0] === "serve" ? faultsOfSignIn(new Map(known)) : []),
    ...missing(command, all, operands),
  ].filter((fault) => fault !== undefined);
  if (everyFault.length > 0) return refuse(...everyFault);
  return command.words[0] === "serve"
    ? { command: "serve", settings: settingsOf(all) }
    : { command: "run", what: command, given: all, operands };
}

function faultsOfValues(given: Iterable<[OptionName, Given]>): string[] {
  return [...given].flatMap(([name, { value, from }]) => {
    const fault = faultOfValue(name, value);
    return fault === undefined ? [] : [`${from} ${fault}`];
  });
}

function missing(
  { words, required = [], operands = [] }: Command,
  given: ReadonlyMap<OptionName, Given>,
  typed: readonly string[],
): string[] {
  const name = words.join(" ");
  return [
    ...required
      .filter((option) => !given.has(option))
      .map((option) => `${name} needs --${option} ${optionTable[option].value ?? ""}.`),
    ...operands.slice(typed.length).map((operand) => `${name} needs <${operand}>.`),
    ...typed.slice(operands.length).map((word) => `${shown(word)} is not expected here.`),
  ];
}

function unknownCommand(words: readonly string[]): string {
  const [first = "", second] = words;
  const group = commandsBelow([first]);
  if (group.length === 0) {
    return `${shown(first)} is no command; latchkey --help lists them.`;
  }
  const verbs = group.map((command) => command.words[1]).join(", ");
  return second === undefined
    ? `${first} needs one of: ${verbs}.`
    : `${first} has no ${shown(second)}, but ${verbs}.`;
}

function settingsOf(given: ReadonlyMap<OptionName, Given>): Settings {
  const value = (name: OptionName): string | undefined => given.get(name)?.value;
  const url = value("database-url");
  return {
    database: url === undefined ? { folder: resolve(value("data-dir") ?? ".latchkey") } : { url },
    port: Number(value("port") ?? 3000),
    host: value("host") ?? "127.0.0.1",
    organizationId: value("organization") ?? "default",
    operation: operationOf(value),
    policy: policyOf(value),
    signIn: signInSettingsOf(given),
  };
}
