import { constants } from "node:os";

type Signal = "SIGINT" | "SIGTERM";

const LIMIT_MS = 9_500;

/** A terminal's Ctrl+C reaches every process in it, and npm passes it on once more. */
const SAME_SIGNAL_MS = 500;

const PARENT_CHECK_MS = 250;

/**
 * Stops the program by its signals: at the first one in order, at a second one at once, and in ten seconds in any
 * case.
 * Started by npm, it stops with npm.
 *
 * @param stop Resolves to the exit code.
 * @param delayMs How much longer than ten seconds it may take.
 * @returns Begins the same without a signal.
 */
export function stopOnSignals(stop: () => Promise<number>, delayMs: number): () => void {
  let begunAt: number | undefined;
  const begin = (): void => {
    if (begunAt !== undefined) return;
    begunAt = performance.now();
    setTimeout(() => process.exit(1), LIMIT_MS + delayMs).unref();
    void stop().then(
      (code) => process.exit(code),
      () => process.exit(1),
    );
  };
  const onSignal = (signal: Signal): void => {
    if (begunAt === undefined) begin();
    else if (performance.now() - begunAt > SAME_SIGNAL_MS)
      process.exit(128 + constants.signals[signal]);
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  // npm starts a shell that starts the program, and a signal to npm ends the shell without a word to the program.
  if (process.env["npm_lifecycle_event"] !== undefined) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) begin();
    }, PARENT_CHECK_MS).unref();
  }
  return begin;
}
