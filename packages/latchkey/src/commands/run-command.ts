import { constants } from "node:os";
import { isLatchkeyError, isProblemError } from "@latchkey/sdk";
import { describe } from "../failure.ts";
import { printError } from "../terminal.ts";
import type { Command, CommandCall } from "./command.ts";
import { createOutput, ReaderGone } from "./output.ts";

type Signal = "SIGINT" | "SIGTERM";

const MISUSE = ["Misuse", "InvalidArgumentError"];

/**
 * Carries a command out, and says what went wrong if it did not work.
 *
 * @returns The exit code: 0 done, 1 failed, 2 misused, 3 found, 128 and the signal's number if a signal ended it.
 */
export async function runCommand(
  what: Command,
  asked: Pick<CommandCall, "given" | "operands">,
  { debug }: { readonly debug: boolean },
): Promise<number> {
  const output = createOutput(process, {
    json: asked.given.has("json"),
    toFile: asked.given.has("output"),
  });
  const controller = new AbortController();
  let stoppedBy: Signal | undefined;
  const onSignal = (signal: Signal): void => {
    // A second one does not wait.
    if (stoppedBy !== undefined) process.exit(128 + constants.signals[signal]);
    stoppedBy = signal;
    controller.abort();
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  try {
    const carryOut = await what.load?.();
    const call = { ...asked, env: process.env, output, signal: controller.signal };
    return (await carryOut?.(call)) ?? 0;
  } catch (error) {
    output.progress.clear();
    // It has read what it wanted.
    if (error instanceof ReaderGone) return 0;
    if (stoppedBy !== undefined) {
      printError("Stopped before it was done.");
      return 128 + constants.signals[stoppedBy];
    }
    tellFailure(error, { json: output.json, debug });
    return error instanceof Error && MISUSE.includes(error.name) ? 2 : 1;
  }
}

function tellFailure(error: unknown, { json, debug }: { json: boolean; debug: boolean }): void {
  const message = describe(error, { debug });
  if (!json) {
    printError(message);
    return;
  }
  const problem = isProblemError(error) ? { code: error.code, requestId: error.requestId } : {};
  const attempts = isLatchkeyError(error) ? { attempts: error.attempts } : {};
  process.stderr.write(`${JSON.stringify({ error: { message, ...problem, ...attempts } })}\n`);
}
