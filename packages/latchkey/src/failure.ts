import { defaultSecretFormat } from "@latchkey/contract";
import { errorCode } from "./error-code.ts";

/** Why the program cannot go on. The message is for the person who started it. */
export class Failure extends Error {
  override readonly name = "Failure";
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no host of that name",
  EAI_AGAIN: "the host's name could not be looked up",
  ETIMEDOUT: "it does not answer",
  ECONNRESET: "it closed the connection",
};

/**
 * An error on one line, with the reason behind it, and without secrets or control characters.
 *
 * @param debug Adds the stack, on lines of its own.
 */
export function describe(error: unknown, { debug = false } = {}): string {
  const said: string[] = [];
  const stacks: string[] = [];
  for (let cause: unknown = error; cause !== undefined; cause = causeOf(cause)) {
    const message = messageOf(cause);
    if (message !== "" && !said.includes(message)) said.push(message);
    if (cause instanceof Error && cause.stack !== undefined) stacks.push(cause.stack);
    // Ours says it all; what is behind it is for debugging.
    if (isWhole(error) && !debug) break;
  }
  const line = printable(
    isWhole(error) ? (said[0] ?? "") : said.map((message) => message.replace(/\.$/, "")).join(": "),
  );
  return debug
    ? [line, ...stacks.map((stack) => defaultSecretFormat.redact(stack))].join("\n")
    : line;
}

/** What is behind an error that only says that something did not work; the error itself where nothing is. */
export function describeCause(error: unknown): string {
  return describe(error instanceof Error ? (error.cause ?? error) : error);
}

/** Whether the message is a sentence that was written for the person, with all that it needs. */
function isWhole(error: unknown): boolean {
  const names = ["Failure", "Misuse", "FolderInUse", "FolderUnusable", "DatabaseStopped"];
  return error instanceof Error && names.includes(error.name);
}

function causeOf(error: unknown): unknown {
  // One for each address of a host: they fail alike.
  if (error instanceof AggregateError) return error.errors[0];
  const cause = error instanceof Error ? error.cause : undefined;
  // Some libraries put what they looked at there, which says nothing on a line, and may say too much.
  return typeof cause === "object" && !(cause instanceof Error) ? undefined : cause;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = errorCode(error);
  const reason = code === undefined ? undefined : REASONS[code];
  if (reason !== undefined) return `${reason} (${code})`;
  return error.message;
}

function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  const line = text.replace(/\s+/g, " ").replace(/[\u0000-\u001f\u007f-\u009f]/g, "");
  return defaultSecretFormat.redact(line).trim();
}
