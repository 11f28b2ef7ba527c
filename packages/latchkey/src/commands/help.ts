import type { Command } from "./command.ts";
import { commandTable } from "./command-table.ts";
import { optionTable } from "./option-table.ts";
import type { OptionName } from "./option-table.ts";
import type { Option } from "./option.ts";

const WIDTH = 80;
const OPTION_WIDTH = 26;

const closing = `A flag outweighs its variable. LATCHKEY_DEBUG=1 adds stack traces to errors,
NO_COLOR=1 takes colours away.
Exit codes: 0 done, 1 failed, 2 misused, 3 found what --expiring looks for,
130 ended by Ctrl+C before it was done.
`;

/** What `latchkey --help` prints. */
export function programHelp(): string {
  const serve = commandTable.find(({ words }) => words[0] === "serve");
  return [
    "Usage: latchkey [command] [options]",
    "",
    ...wrap("API keys, Bearer authentication and an audit log. Without a command it serves."),
    "",
    ...commandRows(commandTable),
    "",
    "Options of serve. Other commands are told by the first two where the data is, or",
    "by --base-url <url>, which leads to a service elsewhere.",
    ...(serve?.options ?? []).flatMap(optionRows),
    ...optionRows("help"),
    ...optionRows("version"),
    "",
    "latchkey <command> --help tells more, with examples.",
    closing,
  ].join("\n");
}

/** What `--help` prints of some commands: all about a single one, a line for each of several. */
export function commandHelp(commands: readonly Command[]): string {
  const [command] = commands;
  if (command === undefined || commands.length > 1) {
    const group = command?.words[0] ?? "";
    const usage = `Usage: latchkey ${group} <command> [options]`;
    const more = `latchkey ${group} <command> --help tells more, with examples.`;
    return [usage, "", ...commandRows(commands), "", more, ""].join("\n");
  }
  return [
    `Usage: ${usageOf(command)}`,
    "",
    ...wrap(command.summary),
    ...(command.about === undefined ? [] : wrap(command.about)),
    "",
    ...command.options.flatMap(optionRows),
    ...optionRows("help"),
    "",
    ...(command.examples.length === 1 ? ["Example:"] : ["Examples:"]),
    ...command.examples.map((example) => `  ${example}`),
    "",
    closing,
  ].join("\n");
}

/** How a command is typed. */
export function usageOf({ words, operands = [], required = [] }: Command): string {
  const needed = required.map((name) => `--${name} ${optionTable[name].value ?? ""}`);
  return [
    "latchkey",
    ...words,
    ...operands.map((operand) => `<${operand}>`),
    ...needed,
    "[options]",
  ].join(" ");
}

function commandRows(commands: readonly Command[]): string[] {
  return rows(commands.map(({ words, summary }) => [words.join(" "), summary]));
}

function optionRows(name: OptionName): string[] {
  const option = optionTable[name];
  const short = option.short === undefined ? "" : `-${option.short}, `;
  const left = `${short}${optionName(name)}`;
  // A long name has a line of its own.
  return left.length + 2 <= OPTION_WIDTH
    ? rows([[left, optionText(option)]], OPTION_WIDTH)
    : [`  ${left}`, ...rows([["", optionText(option)]], OPTION_WIDTH)];
}

/** How an option is given: with what stands for its value, or by its variable alone. */
export function optionName(name: OptionName): string {
  const { value, variable, isSecret } = optionTable[name];
  if (isSecret === true) return `${variable ?? name}=${value ?? ""}`;
  return `--${name}${value === undefined ? "" : ` ${value}`}`;
}

/** What an option is, and in brackets its variable and what counts without it. */
export function optionText({ text, variable, otherwise, isSecret }: Option): string {
  const more = [isSecret === true ? "never an argument" : variable, otherwise]
    .filter((part) => part !== undefined)
    .join("; ");
  return more === "" ? text : `${text} (${more})`;
}

function rows(pairs: readonly (readonly [left: string, right: string])[], least = 0): string[] {
  const left = Math.max(least, ...pairs.map(([name]) => name.length + 2));
  return pairs.flatMap(([name, text]) => {
    const [first = "", ...others] = wrap(text, WIDTH - left - 2);
    return [
      `  ${name.padEnd(left)}${first}`,
      ...others.map((line) => `${" ".repeat(left + 2)}${line}`),
    ];
  });
}

function wrap(text: string, width = WIDTH): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}
