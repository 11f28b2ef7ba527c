/** A regular expression as it is written. */
interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** Letters, digits, separators, blanks and what is none of them. */
const ANYTHING = [..."aA0_-./ ,:\"'{}%\\\n\u00a0é…", "\ud83d\ude00", `sk_${"A".repeat(36)}`];

/** What makes a match fail at the end, so that everything is tried. */
const ENDS = ["", "!", "\n"];

/** How many characters, step by step: what grows fast shows before it takes for ever. */
const SIZES = [
  18, 21, 24, 27, 32, 40, 50, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16_384, 65_536,
];

/** The characters that a pattern speaks of, each class by one of its own. */
function alphabetOf(source: string): string[] {
  const classes: Readonly<Record<string, string>> = {
    d: "0",
    w: "a",
    s: " ",
    W: "-",
    S: "x",
    D: "x",
  };
  const characters = source.match(/\\u\{?[0-9a-fA-F]+\}?|\\[^]|[^]/gu) ?? [];
  const all = characters.map((character) => {
    if (!character.startsWith("\\")) return character;
    const escaped = character.slice(1);
    return /^[ux]/.test(escaped) ? "" : (classes[escaped] ?? escaped);
  });
  return [...new Set(all)].filter((one) => one !== "" && !/[()?*+|^$[\]]/.test(one)).slice(0, 9);
}

/** What is repeated to attack a pattern: its characters, pairs of them, its words, and anything. */
function pumpsOf({ source }: Pattern): string[] {
  const alphabet = alphabetOf(source);
  const pairs = alphabet.flatMap((one) => alphabet.map((other) => one + other));
  const words = source.replace(/\\./g, " ").match(/[\w/ "]{3,}/g) ?? [];
  return [...new Set([...alphabet, ...pairs, ...words, ...ANYTHING])];
}

/** What lets a match begin: the text that a pattern begins with. */
function beginningsOf({ source }: Pattern): string[] {
  const literal = /^\^?((?:[\w :"/@-]|\\[/.-])+)/.exec(source)?.[1]?.replaceAll("\\", "") ?? "";
  return [...new Set(["", literal])];
}

/** The slowest match that was found. */
export interface SlowMatch {
  readonly ms: number;
  /** How its text begins. */
  readonly text: string;
}

/** Below that many characters, only what grows exponentially takes any time. */
const LEAST_TO_COMPARE = 256;

/** Four times the text takes what is linear four times as long, and its square sixteen times. */
const MOST_GROWTH = 8;

/**
 * Looks for a text of up to so many characters that keeps a pattern busy for longer than `enoughMs`, and longer the longer
 * it is, out of proportion; every match is looked for, as replacing does. Undefined where there is none.
 */
export function slowMatchOf(
  pattern: Pattern,
  length: number,
  enoughMs: number,
): SlowMatch | undefined {
  const { source, flags } = pattern;
  const matcher = new RegExp(source, flags.includes("g") ? flags : `${flags}g`);
  const take = (text: string): number => {
    const { user, system } = process.threadCpuUsage();
    text.replace(matcher, "");
    const spent = process.threadCpuUsage({ user, system });
    return (spent.user + spent.system) / 1000;
  };
  const least = (text: string): number => Math.min(take(text), take(text), take(text));
  const pumps = pumpsOf(pattern);
  const beginnings = beginningsOf(pattern);
  for (const size of SIZES.filter((one) => one <= length)) {
    for (const pump of pumps) {
      const bodyOf = (characters: number): string =>
        pump.repeat(Math.ceil(characters / pump.length));
      for (const begin of beginnings) {
        for (const end of ENDS) {
          const text = begin + bodyOf(size) + end;
          if (take(text) <= enoughMs) continue;
          const ms = least(text);
          const isExponential = size < LEAST_TO_COMPARE;
          const grows = isExponential || ms > MOST_GROWTH * least(begin + bodyOf(size / 4) + end);
          if (ms > enoughMs && grows) return { ms, text: text.slice(0, 40) };
        }
      }
    }
  }
  return undefined;
}
