import { styleText } from "node:util";
import type { Serving } from "./serve.ts";
import { signInCodeMinutes } from "./sign-in/sign-in-codes.ts";
import { version } from "./version.ts";

// Both look at the stream, NO_COLOR and FORCE_COLOR by themselves.
const bold = (text: string) => styleText("bold", text, { stream: process.stdout });
const dim = (text: string) => styleText("dim", text, { stream: process.stdout });
const red = (text: string) => styleText("red", text, { stream: process.stderr });

const row = (label: string, text: string) => `  ${dim(label.padEnd(9))}${text}`;

/** Prints where things are, and what to do next. */
export function printReady(
  { baseUrl, place, port, metricsUrl, provider, signInLink }: Serving,
  asked: { readonly port: number; readonly answersEnter: boolean },
): void {
  const seconds = (performance.now() / 1000).toFixed(1);
  const moved = asked.port !== 0 && asked.port !== port;
  const lines = [
    "",
    `  ${bold(`Latchkey ${version()}`)} is ready ${dim(`after ${seconds} s`)}`,
    ...(moved ? [`  Port ${asked.port} is taken, so this is port ${port}.`] : []),
    "",
    row("Sign in", bold(signInLink())),
    row("", dim(provider === undefined ? linkTerms(asked.answersEnter) : `at ${provider}`)),
    row("URL", baseUrl),
    row("API", `${baseUrl}/v1`),
    row("Data", place),
    ...(metricsUrl === undefined ? [] : [row("Metrics", metricsUrl)]),
    "",
    `  Next: ${provider === undefined ? "open the sign-in link" : "sign in"} and create your first API key. Ctrl+C stops.`,
    "",
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** Prints a new sign-in link each time that Enter is pressed, or that a line comes through a pipe. */
export function printLinkOnEnter(signInLink: () => string): void {
  const { stdin } = process;
  stdin.setEncoding("utf8");
  stdin.on("data", (text: string) => {
    // However many lines came at once: one link.
    if (text.includes("\n")) process.stdout.write(`${row("Sign in", bold(signInLink()))}\n`);
  });
  // A terminal that has gone away.
  stdin.on("error", () => undefined);
  // Is of no interest by itself: a program that is stopping must not wait for it.
  if ("unref" in stdin) stdin.unref();
}

export function printLine(text: string): void {
  process.stdout.write(`  ${text}\n`);
}

/** Prints an error, on one line of its own. */
export function printError(text: string): void {
  process.stderr.write(`${red("latchkey:")} ${text}\n`);
}

/** Prints what is said besides, on one line of its own. */
export function printNote(text: string): void {
  process.stderr.write(`latchkey: ${text}\n`);
}

function linkTerms(answersEnter: boolean): string {
  const terms = `works once, for ${signInCodeMinutes} minutes`;
  return answersEnter ? `${terms}; press Enter for another` : terms;
}
