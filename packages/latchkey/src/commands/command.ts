import type { OptionName } from "./option-table.ts";
import type { Given } from "./read-arguments.ts";
import type { Output } from "./output.ts";

/** A command of the program, as it is told about and carried out. */
export interface Command {
  readonly words: readonly [string, ...string[]];
  /** What it does, in one line. */
  readonly summary: string;
  /** What else is to be known of it. */
  readonly about?: string;
  /** What it needs besides options, in order. */
  readonly operands?: readonly string[];
  readonly options: readonly OptionName[];
  readonly required?: readonly OptionName[];
  /** Command lines to copy. */
  readonly examples: readonly string[];
  /** Loaded only when it is run: a database takes its time, and help needs none. Absent for `serve`. */
  readonly load?: () => Promise<CarryOut>;
}

/** What a command was called with. */
export interface CommandCall {
  /** The options that were given, by the command line or the environment. */
  readonly given: ReadonlyMap<OptionName, Given>;
  readonly operands: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly output: Output;
  /** Aborted by Ctrl+C, for what takes long. */
  readonly signal: AbortSignal;
}

/** What a command ends with where it has found what it was told to look for: `api-keys list --expiring` in a cron job. */
export const FOUND = 3;

/**
 * Carries a command out.
 *
 * @returns The exit code, if it is another than 0.
 * @throws Misuse, Failure, or whatever else says why it could not.
 */
export type CarryOut = (call: CommandCall) => Promise<void | typeof FOUND>;

/** The value of an option; undefined where it was not given. */
export function valueOf({ given }: CommandCall, name: OptionName): string | undefined {
  return given.get(name)?.value;
}
